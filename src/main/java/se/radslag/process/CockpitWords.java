package se.radslag.process;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.mail.LetterFailure;

/** Says things in Cockpit in the language that Cockpit itself chooses, which is the browser's; in Swedish where that is neither of ours. */
@Component
class CockpitWords {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>:;,]+@[^\\s<>:;,]+>?");
    private static final int LONGEST_REPLY = 500;

    private final MessageSource messages;

    CockpitWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param languages those that the browser accepts, best first */
    String say(String code, List<Locale> languages) {
        return messages.getMessage(code, null, language(languages));
    }

    /** Why a letter is lost, without the address that the relay may have repeated: the engine keeps this for long, and shows it to many. */
    String lost(LetterFailure failure) {
        String reply = ADDRESS.matcher(failure.reply()).replaceAll("…");
        String brief = reply.substring(0, Math.min(reply.length(), LONGEST_REPLY));
        String code = failure.returned() ? "process.cockpit.letter-returned" : "process.cockpit.letter-lost";
        return messages.getMessage(code, new Object[] {failure.party(), brief}, SWEDISH);
    }

    private static Locale language(List<Locale> languages) {
        return languages.stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(List.of(SWEDISH, Locale.ENGLISH)::contains)
                .findFirst()
                .orElse(SWEDISH);
    }
}
