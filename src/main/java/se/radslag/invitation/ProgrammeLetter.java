package se.radslag.invitation;

import org.jspecify.annotations.Nullable;
import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/**
 * The programme, to those who come.
 *
 * @param footing key of why others than those invited get it
 */
public record ProgrammeLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        String programme,
        CalendarMessage calendar,
        @Nullable String footing)
        implements Letter {}
