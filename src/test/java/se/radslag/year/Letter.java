package se.radslag.year;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as it came. */
record Letter(String id, String to, String subject, String text, String html) {

    private static final Pattern PERSONAL = Pattern.compile("https?://\\S+/svar/[\\w-]+");
    private static final Pattern PUBLISHED = Pattern.compile("https?://\\S*/dokumentation/\\S+");

    /** The personal link in it. */
    String link() {
        return found(PERSONAL);
    }

    /** The address of what it says is published. */
    String published() {
        return found(PUBLISHED);
    }

    private String found(Pattern address) {
        Matcher found = address.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + address + " in:\n" + text);
        }
        return found.group();
    }
}
