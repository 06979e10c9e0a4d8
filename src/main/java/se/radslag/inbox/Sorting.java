package se.radslag.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.radslag.inbox.IncomingLetters.Unfiled;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;

/** Finds whose a letter is, and to which case it belongs. */
@Component
class Sorting {

    private static final String NO_SUBJECT = "(utan ämne)";
    private static final String NOBODY = "(okänd)";
    private static final int LONGEST_TITLE = 500;

    private final Understanding understanding;
    private final Outbox outbox;
    private final MailboxProperties properties;

    Sorting(Understanding understanding, Outbox outbox, MailboxProperties properties) {
        this.understanding = understanding;
        this.outbox = outbox;
        this.properties = properties;
    }

    /**
     * What the register says of a letter, and who is told of it.
     *
     * @param about the letter of ours that it is about, which exists
     * @param reason message key of why staff should read it; empty if they need not
     */
    record Sorted(
            Matter matter,
            String reason,
            @Nullable LetterId about,
            String recordNumber,
            String parties,
            String title) {}

    Sorted sort(Unfiled letter) {
        IncomingLetter read = understanding.read(letter.content());
        Understood understood = understanding.understand(read);
        Optional<LetterId> about = Optional.ofNullable(OurLetter.of(read))
                .filter(id -> outbox.recordNumber(id).isPresent());
        boolean whole = letter.reason().isEmpty();
        return new Sorted(
                whole ? Matter.of(understood) : Matter.FOR_STAFF,
                whole ? Matter.reason(understood) : letter.reason(),
                about.orElse(null),
                recordNumber(about, understood),
                parties(read),
                title(read.subject()));
    }

    /** For a letter with which everything went wrong: it is filed all the same. */
    Sorted unsorted(Unfiled letter) {
        return new Sorted(
                Matter.FOR_STAFF,
                "inbox.reason.failed",
                null,
                properties.recordNumber(),
                "%s → %s".formatted(NOBODY, letter.mailbox()),
                NO_SUBJECT);
    }

    private String recordNumber(Optional<LetterId> about, Understood understood) {
        return about.flatMap(outbox::recordNumber)
                .or(() -> Optional.of(understood)
                        .filter(CalendarReply.class::isInstance)
                        .map(CalendarReply.class::cast)
                        .flatMap(reply -> outbox.recordNumberOfEntry(reply.uid())))
                .orElse(properties.recordNumber());
    }

    private static String parties(IncomingLetter letter) {
        return "%s → %s".formatted(party(letter, "From"), party(letter, "To"));
    }

    private static String party(IncomingLetter letter, String field) {
        return Optional.ofNullable(letter.headers().address(field))
                .map(Object::toString)
                .orElse(NOBODY);
    }

    private static String title(String subject) {
        String plain = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.isEmpty() ? NO_SUBJECT : plain.substring(0, Math.min(plain.length(), LONGEST_TITLE));
    }
}
