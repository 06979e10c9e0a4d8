package se.radslag.documentation;

import java.time.Instant;
import java.util.Optional;
import se.radslag.cycle.CycleId;
import se.radslag.meeting.MeetingId;

/**
 * A documentation that everybody can read at {@link #path()}.
 *
 * @param cycleId the year it belongs to; empty for a meeting outside any year
 * @param meetingId empty for the year's own documentation
 */
public record PublishedDocumentation(
        String slug, String title, Instant publishedAt, Optional<CycleId> cycleId, Optional<MeetingId> meetingId) {

    /** The page's address below the public one. */
    public String path() {
        return path(slug);
    }

    static String path(String slug) {
        return "/dokumentation/" + slug;
    }
}
