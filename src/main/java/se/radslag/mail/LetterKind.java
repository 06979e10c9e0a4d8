package se.radslag.mail;

import java.util.Locale;

/** What ties a letter's record to its templates: {@code ProposalCallLetter} is of the kind {@code proposal-call-letter}. */
final class LetterKind {

    private LetterKind() {}

    static String of(Class<? extends Letter> record) {
        return record.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String htmlTemplate(String kind) {
        return "mail/" + kind;
    }

    static String textTemplate(String kind) {
        return "mail/" + kind + ".txt";
    }
}
