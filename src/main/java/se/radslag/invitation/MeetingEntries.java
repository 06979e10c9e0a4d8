package se.radslag.invitation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.radslag.calendar.CalendarEntry;
import se.radslag.calendar.CalendarMessage;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingEntry;

/** The meeting's entry, worded once for each language. */
final class MeetingEntries {

    private final Map<Locale, CalendarEntry> worded = new HashMap<>();
    private final Meeting meeting;
    private final MeetingEntry entry;

    MeetingEntries(Meeting meeting, MeetingEntry entry) {
        this.meeting = meeting;
        this.entry = entry;
    }

    CalendarMessage to(LetterTo to, Standing standing) {
        return new CalendarMessage(
                worded.computeIfAbsent(to.addressee().language(), language -> entry.invited(meeting, language)),
                standing);
    }
}
