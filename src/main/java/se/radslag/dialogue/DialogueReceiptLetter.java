package se.radslag.dialogue;

import java.time.LocalDate;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Tells an organisation that its request for further dialogue has arrived, and until when it will be answered. */
record DialogueReceiptLetter(
        String reference, Addressee addressee, Sender sender, String subject, String message, LocalDate lastAnswerDay)
        implements Letter {

    static DialogueReceiptLetter to(
            Addressee addressee, Sender sender, DialogueRequest request, LocalDate lastAnswerDay) {
        return new DialogueReceiptLetter(
                "dialogue:%s:receipt".formatted(request.id()),
                addressee,
                sender,
                request.subject(),
                request.message(),
                lastAnswerDay);
    }
}
