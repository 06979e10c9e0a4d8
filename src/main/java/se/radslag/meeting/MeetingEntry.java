package se.radslag.meeting;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.calendar.CalendarEntry;
import se.radslag.core.Clock;

/**
 * A meeting as calendar programs show it.
 *
 * <p>There is one entry of a meeting, whoever has it: who is invited twice, or reads the public calendar too, sees the meeting once.
 */
@Component
public class MeetingEntry {

    private final MessageSource messages;
    private final Clock clock;

    MeetingEntry(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** For those invited: with the place, and the programme when there is one. */
    public CalendarEntry invited(Meeting meeting, Locale language) {
        return entry(meeting, language, description(meeting), meeting.place());
    }

    /** For everybody: what the meeting is about and when. */
    public CalendarEntry announced(Meeting meeting, Locale language) {
        return entry(meeting, language, "", "");
    }

    private CalendarEntry entry(Meeting meeting, Locale language, String description, String place) {
        return new CalendarEntry(
                meeting.id().toString(),
                meeting.calendarSequence(),
                meeting.status() == Meeting.Status.CALLED_OFF,
                clock.at(meeting.day(), meeting.startsAt()),
                clock.at(meeting.day(), meeting.endsAt()),
                messages.getMessage("meeting.entry." + meeting.kind(), new Object[] {meeting.subject()}, language),
                description,
                place);
    }

    private static String description(Meeting meeting) {
        if (meeting.status() == Meeting.Status.CALLED_OFF) {
            return meeting.calledOffReason();
        }
        return meeting.programme().isEmpty() ? meeting.purpose() : meeting.programme();
    }
}
