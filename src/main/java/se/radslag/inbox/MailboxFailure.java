package se.radslag.inbox;

import jakarta.mail.MessagingException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went wrong with the mailbox, in words that staff may read. */
final class MailboxFailure {

    private static final int LONGEST = 500;

    private MailboxFailure() {}

    /**
     * What the server or the network said; of a failure of our own only its kind, since its words may quote a letter.
     *
     * @param password which a server may repeat, and nobody is to read
     */
    static String words(Throwable failure, String password) {
        String words = failure instanceof MessagingException ? said(failure) : kind(failure);
        String safe = password.isBlank() ? words : words.replace(password, "…");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + " …";
    }

    private static String said(Throwable failure) {
        String words = Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.replace("\0", "").strip())
                .distinct()
                .collect(Collectors.joining(": "));
        return words.isEmpty() ? kind(failure) : words;
    }

    private static String kind(Throwable failure) {
        return failure.getClass().getName();
    }
}
