package se.radslag.year;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as it came.
 *
 * @param id its Message-ID
 * @param returnPath where it comes back to, and where machines answer
 * @param calendar the entry for calendar programs (RFC 5545), its long lines joined; empty if there is none
 */
record Letter(String id, String returnPath, String to, String subject, String text, String html, String calendar) {

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

    /** A line of the calendar entry, as {@code UID}. */
    String calendarLine(String property) {
        return calendar.lines()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + property + " in:\n" + calendar));
    }

    private String found(Pattern address) {
        Matcher found = address.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + address + " in:\n" + text);
        }
        return found.group();
    }
}
