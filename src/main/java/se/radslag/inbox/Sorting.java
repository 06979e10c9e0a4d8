package se.radslag.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param reply what a calendar program answered with it; empty if it is something else, or staff must read it whatever it says
     * @param reason message key of why staff should read it; empty if they need not
     * @param about the letter of ours that it is about, which exists
     */
    record Sorted(
            IncomingLetterId id,
            byte[] content,
            Matter matter,
            Optional<CalendarReply> reply,
            String reason,
            Optional<LetterId> about,
            String recordNumber,
            String parties,
            String title) {}

    private record Read(Unfiled letter, IncomingLetter said, Understood understood, Optional<LetterId> named) {

        boolean isWhole() {
            return letter.reason().isEmpty();
        }

        Optional<CalendarReply> reply() {
            return Optional.of(understood)
                    .filter(CalendarReply.class::isInstance)
                    .map(CalendarReply.class::cast);
        }
    }

    /** In as many statements as for one. */
    List<Sorted> sort(List<Unfiled> letters) {
        List<Read> read = letters.stream().map(this::read).toList();
        Map<LetterId, String> ours = outbox.recordNumbers(
                read.stream().flatMap(letter -> letter.named().stream()).toList());
        Map<String, String> entries = outbox.recordNumbersOfEntries(read.stream()
                .flatMap(letter -> letter.reply().stream())
                .map(CalendarReply::uid)
                .toList());
        return read.stream().map(letter -> sorted(letter, ours, entries)).toList();
    }

    private Read read(Unfiled letter) {
        IncomingLetter said = understanding.read(letter.content());
        return new Read(letter, said, understanding.understand(said), Optional.ofNullable(OurLetter.of(said)));
    }

    private Sorted sorted(Read read, Map<LetterId, String> ours, Map<String, String> entries) {
        Optional<LetterId> about = read.named().filter(ours::containsKey);
        return new Sorted(
                read.letter().id(),
                read.letter().content(),
                read.isWhole() ? Matter.of(read.understood()) : Matter.FOR_STAFF,
                read.reply().filter(reply -> read.isWhole()),
                read.isWhole()
                        ? Matter.reason(read.understood())
                        : read.letter().reason(),
                about,
                about.map(ours::get)
                        .or(() -> read.reply().map(CalendarReply::uid).map(entries::get))
                        .orElse(properties.recordNumber()),
                parties(read.said()),
                title(read.said().subject()));
    }

    /** For a letter with which everything went wrong: it is filed all the same. */
    Sorted unsorted(Unfiled letter) {
        return new Sorted(
                letter.id(),
                letter.content(),
                Matter.FOR_STAFF,
                Optional.empty(),
                "inbox.reason.failed",
                Optional.empty(),
                properties.recordNumber(),
                "%s → %s".formatted(NOBODY, letter.mailbox()),
                NO_SUBJECT);
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
