package se.radslag.process;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.mail.LetterFailure;

/** Says things in Cockpit in the language that its reader has chosen. */
@Component
class CockpitWords {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>:;,]+@[^\\s<>:;,]+>?");
    private static final int LONGEST_REPLY = 500;

    private final MessageSource messages;

    CockpitWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String code, Locale reader) {
        return messages.getMessage(code, null, reader);
    }

    /** Why a letter is lost, without the address that the relay may have repeated: the engine keeps this for long, and shows it to many. */
    String lost(LetterFailure failure) {
        String reply = ADDRESS.matcher(failure.reply()).replaceAll("…");
        String brief = reply.substring(0, Math.min(reply.length(), LONGEST_REPLY));
        String code = failure.returned() ? "process.cockpit.letter-returned" : "process.cockpit.letter-lost";
        return messages.getMessage(code, new Object[] {party(failure), brief}, SWEDISH);
    }

    /** An organisation may be named, but not somebody who comes on their own account. */
    private String party(LetterFailure failure) {
        return LetterReference.of(failure).noun().equals("application")
                ? say("process.cockpit.applicant", SWEDISH)
                : failure.party();
    }
}
