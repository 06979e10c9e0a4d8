package se.radslag.process;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in Cockpit in the language that Cockpit itself chooses, which is the browser's; in Swedish where that is neither of ours. */
@Component
class CockpitWords {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final MessageSource messages;

    CockpitWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param languages those that the browser accepts, best first */
    String say(String code, List<Locale> languages) {
        return messages.getMessage(code, null, language(languages));
    }

    private static Locale language(List<Locale> languages) {
        return languages.stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(List.of(SWEDISH, Locale.ENGLISH)::contains)
                .findFirst()
                .orElse(SWEDISH);
    }
}
