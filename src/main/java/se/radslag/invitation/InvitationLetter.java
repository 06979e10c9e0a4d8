package se.radslag.invitation;

import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingOffer;

/** Asks an organisation to a meeting; {@code invited} is how many organisations are asked. */
record InvitationLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        String why,
        int invited,
        MeetingOffer offer,
        CalendarMessage calendar)
        implements Letter {}
