package se.radslag.handover;

import java.time.Instant;
import java.util.Optional;
import se.radslag.access.ColleagueId;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationId;

/**
 * Somebody who gets an organisation's letters asks that another person gets them, or says that they have come to the wrong place.
 *
 * @param cycleId the year on whose page it was asked
 * @param contactId whose letters they are
 * @param colleagueId who asked, if it was not the contact
 * @param successor empty if whoever asked knows nobody
 * @param words from whoever asked; empty if none
 * @param reason why it was refused; empty otherwise
 */
public record Handover(
        HandoverId id,
        CycleId cycleId,
        OrganisationId organisationId,
        ContactId contactId,
        Optional<ColleagueId> colleagueId,
        Optional<Successor> successor,
        String words,
        Instant askedAt,
        Status status,
        String reason) {

    /** What has become of it. */
    public enum Status {
        /** Staff have not decided yet. */
        WAITING,
        /** Somebody else gets the letters. */
        DONE,
        /** Nothing was changed. */
        REFUSED,
        /** Whoever asked has thought better of it. */
        WITHDRAWN,
        /** Something else was asked for instead. */
        REPLACED
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public boolean isRefused() {
        return status == Status.REFUSED;
    }

    Handover done() {
        return ended(Status.DONE, "");
    }

    Handover refused(String because) {
        return ended(Status.REFUSED, because);
    }

    Handover withdrawn() {
        return ended(Status.WITHDRAWN, "");
    }

    Handover replaced() {
        return ended(Status.REPLACED, "");
    }

    /** @throws Refused if it waits no longer */
    private Handover ended(Status end, String because) {
        if (!isWaiting()) {
            throw new Refused("", "handover.ended");
        }
        return new Handover(
                id, cycleId, organisationId, contactId, colleagueId, successor, words, askedAt, end, because);
    }
}
