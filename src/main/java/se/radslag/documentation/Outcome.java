package se.radslag.documentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.radslag.meeting.MeetingKind;

/**
 * What has been published of a meeting, or of a year, and what became of one organisation's viewpoints there.
 *
 * @param meeting empty for the year's own documentation
 * @param title of the documentation
 * @param path where it is read
 * @param viewpoints of the organisation, in the order they were put forward
 */
record Outcome(Optional<Held> meeting, String title, String path, List<Handled> viewpoints) {

    /** A meeting that took place. */
    record Held(MeetingKind kind, LocalDate day) {}

    /**
     * Something that the organisation said.
     *
     * @param handling what becomes of it and why; empty while that is not settled
     */
    record Handled(String text, String handling) {}
}
