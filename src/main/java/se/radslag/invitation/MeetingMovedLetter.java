package se.radslag.invitation;

import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingFacts;

/** Says that a meeting has a new time, place or last day to answer, what was answered so far, and how to change it. */
record MeetingMovedLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        MeetingDates before,
        boolean answerDayOnly,
        AnswerFacts answer,
        boolean answersOpen,
        CalendarMessage calendar)
        implements Letter {}
