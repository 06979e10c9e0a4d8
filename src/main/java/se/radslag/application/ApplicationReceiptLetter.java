package se.radslag.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/**
 * Says what was applied for, or that a place was given back, so that nobody has to wonder whether it arrived.
 *
 * @param withdrawn whether a place was given back
 * @param lastDay until when others can apply, soon after which answers come
 * @param late whether that day is over
 * @param calendar strikes the meeting out; only if a place was given back
 */
record ApplicationReceiptLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        String organisation,
        String why,
        boolean withdrawn,
        LocalDate lastDay,
        boolean late,
        @Nullable CalendarMessage calendar,
        String footing)
        implements Letter {}
