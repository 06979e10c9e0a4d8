package se.radslag.application;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingKind;

/**
 * A meeting is open: others than those invited can ask to come.
 *
 * @param lastDay they can do so until the end of this day
 */
public record Opening(MeetingId meetingId, LocalDate lastDay) {

    /** @throws se.radslag.core.Refused unless everybody can know of the meeting, it is still to come, and the day lies before it */
    static Opening of(Meeting meeting, @Nullable LocalDate lastDay, LocalDate today) {
        new Checks()
                .that(meeting.isAhead(), "", "meeting.over")
                .that(meeting.kind() != MeetingKind.OTHER, "", "application.not-public")
                .that(lastDay != null, "lastDay", "core.required")
                .that(lastDay == null || !lastDay.isBefore(today), "lastDay", "application.day-passed")
                .that(lastDay == null || lastDay.isBefore(meeting.day()), "lastDay", "application.day-before-meeting")
                .done();
        return new Opening(meeting.id(), requireNonNull(lastDay));
    }
}
