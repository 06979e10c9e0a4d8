package se.radslag.viewpoint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
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
        int version) {

    private static final int LONG_TEXT = 10_000;

    /** @throws se.radslag.core.Refused if nothing was said, or too much */
    static Viewpoint of(
            MeetingId meeting,
            Optional<OrganisationId> organisation,
            @Nullable String text,
            @Nullable String handling) {
        return new Viewpoint(ViewpointId.random(), meeting, organisation, "", "", 0)
                .changed(organisation, text, handling);
    }

    Viewpoint changed(Optional<OrganisationId> organisation, @Nullable String said, @Nullable String becomes) {
        new Checks()
                .text(said, "text", LONG_TEXT)
                .optionalText(becomes, "handling", LONG_TEXT)
                .done();
        return new Viewpoint(id, meetingId, organisation, strip(said), strip(becomes), version);
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
