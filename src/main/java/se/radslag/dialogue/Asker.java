package se.radslag.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.radslag.core.EmailAddress;
import se.radslag.mail.Addressee;
import se.radslag.organisation.Language;

/**
 * Somebody who asks for dialogue without a link of ours, and has shown that the address is theirs.
 *
 * @param organisation as they call it; the directory need not know it
 */
public record Asker(String organisation, String person, EmailAddress email, Locale language) {

    /** The language of ours that comes nearest. */
    Language writes() {
        return Stream.of(Language.values())
                .filter(known -> known.locale().getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(Language.SV);
    }

    Addressee addressee() {
        return new Addressee(organisation, person, email, language, Optional.empty());
    }
}
