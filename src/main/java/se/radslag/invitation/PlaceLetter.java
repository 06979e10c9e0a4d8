package se.radslag.invitation;

import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/** Says that there is a place for those who waited for one; with the programme, if it is settled already. */
record PlaceLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        AnswerFacts answer,
        String programme,
        boolean answersOpen,
        CalendarMessage calendar)
        implements Letter {}
