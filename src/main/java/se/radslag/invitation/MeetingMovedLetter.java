package se.radslag.invitation;

import org.jspecify.annotations.Nullable;
import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingFacts;

/**
 * Says that a meeting has a new time, place or last day to answer, what was answered so far, and how to change it.
 *
 * @param answer none for those who come without having been invited
 * @param footing key of why they get it
 */
public record MeetingMovedLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        MeetingDates before,
        boolean answerDayOnly,
        @Nullable AnswerFacts answer,
        boolean answersOpen,
        CalendarMessage calendar,
        @Nullable String footing)
        implements Letter {

    /** To somebody who comes without having been invited; the day, the hours or the place is another. */
    public static MeetingMovedLetter toOthers(
            String reference,
            Addressee addressee,
            Sender sender,
            MeetingFacts meeting,
            MeetingDates before,
            CalendarMessage calendar,
            String footing) {
        return new MeetingMovedLetter(
                reference, addressee, sender, meeting, before, false, null, false, calendar, footing);
    }
}
