package se.radslag.invitation;

import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/** Says that a meeting is called off, and why. */
record MeetingCalledOffLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        String reason,
        CalendarMessage calendar)
        implements Letter {}
