package se.radslag.invitation;

import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/** The programme, to those who come. */
record ProgrammeLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        String programme,
        CalendarMessage calendar)
        implements Letter {}
