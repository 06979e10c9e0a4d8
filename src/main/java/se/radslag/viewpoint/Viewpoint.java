package se.radslag.viewpoint;

import java.util.Optional;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/**
 * Something said at a meeting.
 *
 * @param organisationId whose view it is; empty if it was the meeting's
 * @param text in the words used
 * @param handling what becomes of it; may be empty for now
 */
public record Viewpoint(
        ViewpointId id,
        MeetingId meetingId,
        Optional<OrganisationId> organisationId,
        String text,
        String handling,
        int version) {}
