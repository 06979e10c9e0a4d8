package se.radslag.mail;

/** Text that goes into a mail header: on one line whatever was typed, so that nobody can add headers of their own. */
final class HeaderText {

    private HeaderText() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
