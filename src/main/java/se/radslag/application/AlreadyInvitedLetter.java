package se.radslag.application;

import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/** Tells a contact person who applied to a meeting that their organisation is invited to it, and answers with its own link. */
record AlreadyInvitedLetter(String reference, Addressee addressee, Sender sender, MeetingFacts meeting)
        implements Letter {}
