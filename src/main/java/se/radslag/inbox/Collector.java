package se.radslag.inbox;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes all that is new from the mailbox, some letters at a time. A letter is kept before it is moved, and one that cannot be fetched keeps no
 * other waiting: it is fetched alone and last, and in the end left to a person.
 */
@Component
class Collector {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private static final String TOO_LARGE = "inbox.reason.too-large";
    private static final String UNFETCHED = "inbox.reason.unfetched";

    private static final int ATTEMPTS = 3;

    /** A command must not be too long for the server. */
    private static final int MOVED_AT_ONCE = 500;

    /** Kept in place of a letter that cannot be fetched; as all that is filed, it has the form of a letter. */
    private static final String STAND_IN = """
            Subject: Ett brev som inte gick att =?UTF-8?Q?h=C3=A4mta?=
            Content-Type: text/plain; charset=UTF-8

            Brevet ligger kvar i brevlådan: %s, UIDVALIDITY %d, UID %d.
            """;

    private final IncomingLetters letters;
    private final Filing filing;
    private final MailboxProperties properties;

    /** How often letters could not be fetched; one of those that were fetched together may have spoilt it for all, so that each is there. */
    private final Map<Place, Integer> failures = new HashMap<>();

    private final AsyncTaskExecutor filer = filer();
    private CompletableFuture<Void> filedBeside = CompletableFuture.completedFuture(null);

    Collector(IncomingLetters letters, Filing filing, MailboxProperties properties) {
        this.letters = letters;
        this.filing = filing;
        this.properties = properties;
    }

    /**
     * Keeps what is new, moves what is kept, and files what is due.
     *
     * @throws MessagingException if the connection is lost; what was kept until then is kept
     */
    void collect(Mailbox mailbox, Turn turn) throws MessagingException {
        try {
            List<Long> uids = mailbox.uids();
            long validity = mailbox.validity();
            keepAll(fresh(uids, validity), mailbox, turn);
            move(mailbox, letters.known(properties.mailbox(), validity, uids));
        } finally {
            awaitFiler();
        }
        filing.fileAll();
    }

    /** Whoever was slow to begin keeps some letters all the same: if all are slow, things still go on. */
    private void keepAll(List<Place> fresh, Mailbox mailbox, Turn turn) throws MessagingException {
        for (List<Place> some : portions(fresh)) {
            keep(some, mailbox);
            if (!turn.isOurs()) {
                break;
            }
            fileBeside();
        }
    }

    /** The mailbox and the database need not wait for each other. */
    private void fileBeside() {
        if (filedBeside.isDone()) {
            filedBeside = filer.submitCompletable(filing::fileAll);
        }
    }

    /** What stops it stops {@link Filing#fileAll} again, which then tells. */
    private void awaitFiler() {
        filedBeside.handle((done, stopped) -> done).join();
    }

    private List<Place> fresh(List<Long> uids, long validity) {
        var known = letters.known(properties.mailbox(), validity, uids);
        return uids.stream()
                .filter(uid -> !known.containsKey(uid))
                .map(uid -> new Place(properties.mailbox(), validity, uid))
                .toList();
    }

    private List<List<Place>> portions(List<Place> fresh) {
        List<Place> together =
                fresh.stream().filter(place -> !failures.containsKey(place)).toList();
        List<Place> alone = fresh.stream()
                .filter(failures::containsKey)
                .sorted(Comparator.comparing((Place place) -> failures.getOrDefault(place, 0)))
                .toList();
        return Stream.concat(Portion.of(together).stream(), Portion.of(alone, 1).stream())
                .toList();
    }

    private void keep(List<Place> some, Mailbox mailbox) throws MessagingException {
        Set<Place> kept = some.size() > 1 ? keepTogether(some, mailbox) : Set.of();
        for (Place place : some) {
            if (!kept.contains(place)) {
                keepAlone(place, mailbox);
            }
        }
    }

    /** @return those that were short enough; none if anything went wrong */
    private Set<Place> keepTogether(List<Place> some, Mailbox mailbox) throws MessagingException {
        try {
            Map<Long, byte[]> fetched =
                    mailbox.fetchShort(some.stream().map(Place::uid).toList());
            List<Arrival> arrivals = some.stream()
                    .flatMap(place ->
                            Stream.ofNullable(fetched.get(place.uid())).map(content -> new Arrival(place, content, "")))
                    .toList();
            filing.keep(arrivals);
            return arrivals.stream().map(Arrival::place).collect(Collectors.toSet());
        } catch (TransactionException away) {
            throw away;
        } catch (MessagingException | RuntimeException | OutOfMemoryError failed) {
            LOG.debug("{} letters could not be fetched together", some.size(), failed);
            if (!mailbox.isOpen()) {
                some.forEach(place -> failures.putIfAbsent(place, 0));
                throw failed;
            }
            return Set.of();
        }
    }

    private void keepAlone(Place place, Mailbox mailbox) throws MessagingException {
        try {
            mailbox.fetch(place.uid())
                    .ifPresent(letter -> keep(place, letter.content(), letter.whole() ? "" : TOO_LARGE));
            failures.remove(place);
        } catch (TransactionException away) {
            throw away;
        } catch (MessagingException | RuntimeException | OutOfMemoryError failed) {
            noteFailure(place, failed);
            if (!mailbox.isOpen()) {
                throw failed;
            }
        }
    }

    private void noteFailure(Place place, Throwable failed) {
        LOG.error(
                "The letter with number {} could not be fetched: {}",
                place.uid(),
                failed.getClass().getName());
        LOG.debug("Why the letter with number {} could not be fetched", place.uid(), failed);
        if (failures.merge(place, 1, Integer::sum) >= ATTEMPTS) {
            String standIn = STAND_IN.formatted(place.mailbox(), place.validity(), place.uid());
            keep(place, standIn.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), UNFETCHED);
            failures.remove(place);
        }
    }

    private void keep(Place place, byte[] content, String reason) {
        filing.keep(List.of(new Arrival(place, content, reason)));
    }

    private void move(Mailbox mailbox, Map<Long, String> kept) throws MessagingException {
        try {
            for (List<Long> some : Portion.of(with(kept, false), MOVED_AT_ONCE)) {
                mailbox.move(some, properties.handledFolder());
            }
            for (List<Long> some : Portion.of(with(kept, true), MOVED_AT_ONCE)) {
                mailbox.move(some, properties.leftFolder());
            }
        } catch (MessagingException refused) {
            LOG.warn("Letters that are kept could not be moved; they stay where they are: {}", refused.getMessage());
            if (!mailbox.isOpen()) {
                throw refused;
            }
        }
    }

    private static List<Long> with(Map<Long, String> kept, boolean left) {
        return kept.entrySet().stream()
                .filter(letter -> List.of(TOO_LARGE, UNFETCHED).contains(letter.getValue()) == left)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static AsyncTaskExecutor filer() {
        var filer = new SimpleAsyncTaskExecutor("mailbox filer ");
        filer.setDaemon(true);
        return filer;
    }
}
