package se.radslag.invitation;

import org.jspecify.annotations.Nullable;
import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/**
 * Says that a meeting is called off, and why.
 *
 * @param calendar none for whoever has no entry of it
 * @param footing key of why others than those invited get it
 */
public record MeetingCalledOffLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        String reason,
        @Nullable CalendarMessage calendar,
        @Nullable String footing)
        implements Letter {}
