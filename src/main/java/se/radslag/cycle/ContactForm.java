package se.radslag.cycle;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;
import se.radslag.organisation.Language;

/** In which language a contact person wants letters, as it was sent; null if nothing was. */
record ContactForm(@Nullable String language) {

    static ContactForm of(Language language) {
        return new ContactForm(language.name());
    }

    /** @throws Refused if no language that we write was chosen */
    Language required() {
        return Stream.of(Language.values())
                .filter(known -> known.name().equals(language))
                .findFirst()
                .orElseThrow(() -> new Refused("language", "cycle.contact.choose-language"));
    }
}
