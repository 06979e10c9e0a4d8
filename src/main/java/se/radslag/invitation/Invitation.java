package se.radslag.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/**
 * An organisation's invitation to a meeting, and what came of it.
 *
 * @param why why this organisation is invited, as it will read it; may be empty
 * @param declineReason may be empty
 * @param needs what those who come need; asked for the meeting only
 * @param attended whether anybody came; empty until recorded
 */
public record Invitation(
        InvitationId id,
        MeetingId meetingId,
        OrganisationId organisationId,
        String why,
        Status status,
        String declineReason,
        String needs,
        List<Delegate> delegates,
        Optional<Instant> answeredAt,
        Optional<Boolean> attended,
        int version) {

    /** Where an invitation can be. */
    public enum Status {
        /** Chosen by staff; nothing has been sent. */
        CHOSEN,
        /** Sent, no answer yet. */
        INVITED,
        /** The organisation comes. */
        ACCEPTED,
        /** The organisation does not come. */
        DECLINED
    }
}
