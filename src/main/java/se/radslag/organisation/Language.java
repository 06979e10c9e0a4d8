package se.radslag.organisation;

import java.util.Locale;

/** The languages in which people are written to. */
public enum Language {
    SV,
    EN;

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
