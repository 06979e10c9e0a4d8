package se.radslag.dialogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.organisation.OrganisationId;

/**
 * A wish for further dialogue.
 *
 * @param scope what personal links are bound to: the year's identity, or the request's own outside any year
 * @param organisationId who asked, or whom staff wish to talk with; empty if the directory does not know who asked
 * @param asker who asked without a personal link, and gets the answer; empty if it was asked with one, or by staff
 * @param byStaff whether a case officer took the initiative
 * @param answerDue until when it is to be answered
 */
public record DialogueRequest(
        DialogueRequestId id,
        OfficeId officeId,
        Optional<CycleId> cycleId,
        UUID scope,
        String recordNumber,
        Optional<OrganisationId> organisationId,
        Optional<Asker> asker,
        boolean byStaff,
        String subject,
        String message,
        Instant requestedAt,
        Instant answerDue,
        Optional<Answer> answer,
        String reason,
        boolean escalated,
        int version) {

    /** What was answered. */
    public enum Answer {
        /** A meeting is arranged. */
        MEETING,
        /** The dialogue takes another form, which the reason describes. */
        OTHER_FORM,
        /** No. */
        NO
    }

    /** @throws Refused if it was answered before: an answer that was sent stands */
    DialogueRequest answered(Answer given, String because) {
        if (answer.isPresent()) {
            throw new Refused("", "dialogue.answered-already");
        }
        return with(Optional.of(given), because, escalated);
    }

    DialogueRequest from(OrganisationId organisation) {
        return with(Optional.of(organisation), answer, reason, escalated);
    }

    DialogueRequest lifted() {
        return with(answer, reason, true);
    }

    private DialogueRequest with(Optional<Answer> newAnswer, String newReason, boolean newEscalated) {
        return with(organisationId, newAnswer, newReason, newEscalated);
    }

    private DialogueRequest with(
            Optional<OrganisationId> newOrganisation,
            Optional<Answer> newAnswer,
            String newReason,
            boolean newEscalated) {
        return new DialogueRequest(
                id,
                officeId,
                cycleId,
                scope,
                recordNumber,
                newOrganisation,
                asker,
                byStaff,
                subject,
                message,
                requestedAt,
                answerDue,
                newAnswer,
                newReason,
                newEscalated,
                version);
    }
}
