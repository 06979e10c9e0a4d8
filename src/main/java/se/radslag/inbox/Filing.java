package se.radslag.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.inbox.IncomingLetters.Unfiled;
import se.radslag.inbox.Sorting.Sorted;

/**
 * Keeps what was read from the mailbox, and then puts it where it belongs. The two are transactions of their own: once a letter is kept, nothing
 * that goes wrong afterwards can lose it.
 *
 * <p>One letter at a time is held in memory, whole.
 */
@Component
class Filing {

    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private static final String MEDIA_TYPE = "message/rfc822";

    /** After so many failures a letter is left to staff without being understood. */
    private static final int ATTEMPTS = 3;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

    private final IncomingLetters letters;
    private final Sorting sorting;
    private final CasefileService casefile;
    private final InboxService inbox;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(
            IncomingLetters letters,
            Sorting sorting,
            CasefileService casefile,
            InboxService inbox,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.sorting = sorting;
        this.casefile = casefile;
        this.inbox = inbox;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The unique reference under which the case file has a letter. */
    static String reference(IncomingLetterId id) {
        return "incoming:" + id;
    }

    /**
     * Keeps a letter; one that is kept already, also under a number that the server has taken back since, is passed over.
     *
     * @param reason message key of why staff must read it whatever it says; empty if that is for the letter to say
     */
    void keep(Place place, byte[] content, String reason) {
        String checksum = checksum(content);
        transaction.executeWithoutResult(status -> {
            if (!letters.renumber(place, checksum)) {
                letters.insert(place, checksum, content, reason, clock.now());
            }
        });
    }

    /** Files all letters that are due, each whatever becomes of the others. */
    void fileAll() {
        letters.due(clock.now()).forEach(this::attempt);
    }

    /** What goes wrong may quote the letter, so that the log has only its kind. */
    private void attempt(IncomingLetterId id) {
        try {
            transaction.executeWithoutResult(status -> letters.take(id).ifPresent(this::file));
        } catch (TransactionException away) {
            throw away;
        } catch (RuntimeException | OutOfMemoryError spoilt) {
            LOG.error(
                    "Letter {} could not be filed and is tried again: {}",
                    id,
                    spoilt.getClass().getName());
            LOG.debug("Why letter {} could not be filed", id, spoilt);
            letters.failed(id, clock.now().plus(BETWEEN_ATTEMPTS));
        }
    }

    private void file(Unfiled letter) {
        Sorted sorted = letter.attempts() < ATTEMPTS ? sorting.sort(letter) : sorting.unsorted(letter);
        casefile.register(new CaseDocument(
                sorted.recordNumber(),
                reference(letter.id()),
                Direction.IN,
                sorted.parties(),
                sorted.title(),
                MEDIA_TYPE,
                letter.content()));
        letters.filed(letter.id(), sorted.matter(), sorted.recordNumber(), sorted.about());
        tell(letter.id(), sorted);
    }

    private void tell(IncomingLetterId id, Sorted sorted) {
        switch (sorted.matter()) {
            case CALENDAR_REPLY -> events.publishEvent(new CalendarReplyReceived(id));
            case BOUNCE -> events.publishEvent(new LetterReturned(id));
            case FOR_STAFF -> inbox.leaveToStaff(id, sorted.reason());
            case NOTICE -> LOG.debug("Letter {} is filed; nobody needs to look at it", id);
        }
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
