package se.radslag.invitation;

import java.util.List;

/** An organisation's answer as letters and pages tell it; {@code invitation/_answer} draws it. */
record AnswerFacts(Invitation.Status status, List<Delegate> delegates, String needs, String declineReason) {

    static AnswerFacts of(Invitation invitation) {
        return new AnswerFacts(
                invitation.status(), invitation.delegates(), invitation.needs(), invitation.declineReason());
    }
}
