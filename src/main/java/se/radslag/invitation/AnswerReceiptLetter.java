package se.radslag.invitation;

import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/** Says what was answered, so that nobody has to wonder whether it arrived; with the programme, if it is settled already. */
record AnswerReceiptLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        AnswerFacts answer,
        String programme)
        implements Letter {}
