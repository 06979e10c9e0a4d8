package se.radslag.dialogue;

import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Answers a request for further dialogue; where staff took the initiative, it tells the organisation what they wish to talk about. */
record DialogueAnswerLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        boolean byStaff,
        String subject,
        String message,
        String answer,
        String reason)
        implements Letter {

    static DialogueAnswerLetter to(Addressee addressee, Sender sender, DialogueRequest request) {
        return new DialogueAnswerLetter(
                "dialogue:%s:answer".formatted(request.id()),
                addressee,
                sender,
                request.byStaff(),
                request.subject(),
                request.message(),
                request.answer().orElseThrow().name(),
                request.reason());
    }
}
