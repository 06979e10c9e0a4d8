package se.radslag.core;

import java.util.List;
import java.util.Locale;

/** Several things in one sentence, in templates called {@code #all}. */
public final class ListWords {

    private final String and;

    public ListWords(Locale locale) {
        and = "en".equals(locale.getLanguage()) ? " and " : " och ";
    }

    /** «Verdandi», «Verdandi och Scouterna», «Verdandi, Scouterna och Riksteatern»; nothing for none. */
    public String of(List<String> things) {
        int last = things.size() - 1;
        return last < 1 ? String.join("", things) : String.join(", ", things.subList(0, last)) + and + things.get(last);
    }
}
