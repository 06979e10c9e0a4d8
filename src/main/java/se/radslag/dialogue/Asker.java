package se.radslag.dialogue;

import java.util.Locale;
import java.util.Optional;
import se.radslag.core.EmailAddress;
import se.radslag.mail.Addressee;

/**
 * Somebody who asks for dialogue without a link of ours, and has shown that the address is theirs.
 *
 * @param organisation as they call it; the directory need not know it
 */
public record Asker(String organisation, String person, EmailAddress email, Locale language) {

    Addressee addressee() {
        return new Addressee(organisation, person, email, language, Optional.empty());
    }
}
