package se.radslag.invitation;

import java.time.Instant;
import java.util.Optional;
import se.radslag.access.PersonalAsk;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingOffer;

/**
 * An invitation as its organisation sees it on the personal page.
 *
 * @param form the model attribute of its form: there is one form for each invitation on the page
 * @param sequence how often the meeting has been moved, as the form says when it is sent
 * @param open whether it can be answered now
 * @param contactAddress to whom to write when it cannot
 */
record InvitationView(
        InvitationId id,
        String form,
        MeetingFacts meeting,
        MeetingOffer offer,
        int sequence,
        Meeting.Status status,
        String programme,
        String calledOffReason,
        String why,
        AnswerFacts answer,
        Optional<Instant> answeredAt,
        boolean open,
        String contactAddress) {

    static InvitationView of(
            Invitation invitation, Meeting meeting, MeetingOffer offer, boolean open, String contactAddress) {
        return new InvitationView(
                invitation.id(),
                formOf(invitation.id()),
                MeetingFacts.of(meeting),
                offer,
                meeting.calendarSequence(),
                meeting.status(),
                invitation.isAccepted() ? meeting.programme() : "",
                meeting.calledOffReason(),
                invitation.why(),
                AnswerFacts.of(invitation, meeting.framingQuestions()),
                invitation.answeredAt(),
                open,
                contactAddress);
    }

    /** To answer it, unless that is done or can no longer be done. */
    Optional<PersonalAsk> ask() {
        return open && answeredAt.isEmpty()
                ? Optional.of(new PersonalAsk(
                        "inbjudan-" + id,
                        "invitation.ask." + meeting.kind(),
                        meeting.subject(),
                        meeting.lastAnswerDay()))
                : Optional.empty();
    }

    static String formOf(InvitationId id) {
        return "answer" + id.toString().replace("-", "");
    }
}
