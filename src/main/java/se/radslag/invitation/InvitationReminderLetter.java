package se.radslag.invitation;

import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/** Reminds an organisation that has not answered its invitation, or has answered «maybe». */
record InvitationReminderLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        Invitation.Status status,
        CalendarMessage calendar)
        implements Letter {}
