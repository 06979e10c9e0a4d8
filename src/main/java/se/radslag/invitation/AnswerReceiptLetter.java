package se.radslag.invitation;

import org.jspecify.annotations.Nullable;
import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/**
 * Says what was answered, so that nobody has to wonder whether it arrived; with the programme, if it is settled already.
 *
 * @param calendar only for whoever waits for a place, lest a calendar program say that they come
 */
record AnswerReceiptLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        AnswerFacts answer,
        String programme,
        boolean answersOpen,
        @Nullable CalendarMessage calendar)
        implements Letter {}
