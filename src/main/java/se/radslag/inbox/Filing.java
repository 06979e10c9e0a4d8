package se.radslag.inbox;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import se.radslag.inbox.IncomingLetters.Due;
import se.radslag.inbox.IncomingLetters.Kept;
import se.radslag.inbox.IncomingLetters.Unfiled;
import se.radslag.inbox.Sorting.Sorted;
import se.radslag.inbox.Understood.CalendarReply;

/**
 * Keeps what was read from the mailbox, and then puts it where it belongs. The two are transactions of their own: once a letter is kept, nothing
 * that goes wrong afterwards can lose it.
 *
 * <p>Letters are held in memory whole: one that is large, or some that are not.
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

    /** Keeps letters, all or none of them; those that are kept already, also under a number that the server has taken back since, are passed over. */
    void keep(List<Arrival> arrivals) {
        List<Kept> kept = arrivals.stream()
                .map(arrival -> new Kept(arrival, checksum(arrival.content())))
                .toList();
        transaction.executeWithoutResult(status -> {
            Set<String> seen = letters.numberedOtherwise(kept);
            List<Kept> fresh = kept.stream()
                    .filter(one -> !seen.contains(one.checksum()) || !letters.renumber(one))
                    .toList();
            letters.insert(fresh, clock.now());
        });
    }

    /** Files all letters that are due, each whatever becomes of the others. */
    void fileAll() {
        List<Due> due;
        int filed;
        do {
            due = letters.due(clock.now());
            filed = Due.portions(due).stream().mapToInt(this::attempt).sum();
        } while (due.size() == IncomingLetters.DUE_AT_ONCE && filed > 0);
    }

    /** If anything goes wrong with one of several, each is tried alone. @return how many were filed */
    private int attempt(List<Due> due) {
        try {
            return fileTogether(due);
        } catch (TransactionException away) {
            throw away;
        } catch (RuntimeException | OutOfMemoryError spoilt) {
            if (due.size() > 1) {
                return due.stream().mapToInt(one -> attempt(List.of(one))).sum();
            }
            noteFailure(due.get(0).id(), spoilt);
            return 0;
        }
    }

    private int fileTogether(List<Due> due) {
        return requireNonNull(transaction.execute(status -> {
            List<Unfiled> taken = letters.take(due.stream().map(Due::id).toList());
            file(taken);
            return taken.size();
        }));
    }

    /** What goes wrong may quote the letter, so that the log has only its kind. */
    private void noteFailure(IncomingLetterId id, Throwable spoilt) {
        LOG.error(
                "Letter {} could not be filed and is tried again: {}",
                id,
                spoilt.getClass().getName());
        LOG.debug("Why letter {} could not be filed", id, spoilt);
        letters.failed(id, clock.now().plus(BETWEEN_ATTEMPTS));
    }

    private void file(List<Unfiled> taken) {
        List<Sorted> sorted = Stream.concat(
                        sorting.sort(taken.stream().filter(Filing::isHopeful).toList()).stream(),
                        taken.stream().filter(letter -> !isHopeful(letter)).map(sorting::unsorted))
                .toList();
        if (!sorted.isEmpty()) {
            casefile.registerAll(sorted.stream().map(Filing::document).toList());
            letters.filed(sorted);
            tell(sorted);
        }
    }

    private static boolean isHopeful(Unfiled letter) {
        return letter.attempts() < ATTEMPTS;
    }

    private static CaseDocument document(Sorted sorted) {
        return new CaseDocument(
                sorted.recordNumber(),
                reference(sorted.id()),
                Direction.IN,
                sorted.parties(),
                sorted.title(),
                MEDIA_TYPE,
                sorted.content());
    }

    /** Of answers together, since many answer the same meeting; of everything else one by one. */
    private void tell(List<Sorted> sorted) {
        Map<IncomingLetterId, CalendarReply> replies = new LinkedHashMap<>();
        sorted.forEach(letter -> letter.reply().ifPresent(reply -> replies.put(letter.id(), reply)));
        if (!replies.isEmpty()) {
            events.publishEvent(new CalendarRepliesReceived(replies));
        }
        sorted.forEach(this::tell);
    }

    private void tell(Sorted sorted) {
        switch (sorted.matter()) {
            case CALENDAR_REPLY -> LOG.debug("Letter {} answers an invitation", sorted.id());
            case BOUNCE -> events.publishEvent(new LetterReturned(sorted.id()));
            case FOR_STAFF -> inbox.leaveToStaff(sorted.id(), sorted.reason());
            case NOTICE -> LOG.debug("Letter {} is filed; nobody needs to look at it", sorted.id());
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
