package se.radslag.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.radslag.mail.Deliveries.HandedOver;
import se.radslag.mail.Outcome.Accepted;
import se.radslag.mail.Outcome.Outage;
import se.radslag.mail.Outcome.Refused;

/**
 * Carries letters over one connection to the relay, a few at a time.
 *
 * <p>Before it carries the next few it notes those that were handed over, and asks in the same breath whether the next are still its own. So what
 * a kill can send twice is at most one round of each connection, under the same Message-ID.
 */
class Carrier implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final ReadyLetters letters;
    private final RelayConnection connection;
    private final DeliveryNotes notes;
    private final Heart heart;
    private final Pause pause;
    private final MailMetrics metrics;
    private final MailProperties properties;
    private volatile boolean stopping;

    Carrier(
            ReadyLetters letters,
            RelayConnection connection,
            DeliveryNotes notes,
            Heart heart,
            Pause pause,
            MailMetrics metrics,
            MailProperties properties) {
        this.letters = letters;
        this.connection = connection;
        this.notes = notes;
        this.heart = heart;
        this.pause = pause;
        this.metrics = metrics;
        this.properties = properties;
    }

    @Override
    public void run() {
        try (connection) {
            List<HandedOver> done = List.of();
            while (!stopping || !done.isEmpty()) {
                done = safely(done);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it finish the letter in hand, and note it. */
    void stop() {
        stopping = true;
    }

    /** What nobody foresaw must not end a connection for ever, nor keep what it held from others. */
    private List<HandedOver> safely(List<HandedOver> done) throws InterruptedException {
        try {
            return nextRound(done);
        } catch (RuntimeException unforeseen) {
            LOG.error("A connection lost its letters; others take them over", unforeseen);
            heart.bearAgain();
            return List.of();
        }
    }

    /** @param done handed over in the last round. @return handed over in this one */
    private List<HandedOver> nextRound(List<HandedOver> done) throws InterruptedException {
        List<ReadyLetter> next = next(done);
        if (done.isEmpty() && next.isEmpty()) {
            surely(this::rest);
            return List.of();
        }
        Set<LetterId> ours = surely(() -> notes.advance(done, next));
        return carry(next.stream().filter(letter -> ours.contains(letter.id())).toList());
    }

    /** When no letter is there to find out whether an outage is over, the relay is asked; else an unused connection is let go. */
    private void rest() {
        if (!stopping && pause.isInDoubt()) {
            connection.trouble().ifPresentOrElse(pause::begin, pause::end);
        } else {
            connection.closeIfUnusedFor(properties.keepOpen());
        }
    }

    /** Waits for letters, but not with notes in hand. */
    private List<ReadyLetter> next(List<HandedOver> done) throws InterruptedException {
        return stopping
                ? List.of()
                : letters.take(properties.marking().letters(), done.isEmpty() ? PATIENCE : Duration.ZERO);
    }

    private List<HandedOver> carry(List<ReadyLetter> round) throws InterruptedException {
        List<HandedOver> done = new ArrayList<>();
        Deque<ReadyLetter> rest = new ArrayDeque<>(round);
        while (!rest.isEmpty() && !stopping && pause.isOver()) {
            carry(rest, done);
        }
        if (!rest.isEmpty()) {
            surely(() -> notes.handBack(rest));
        }
        return done;
    }

    /** Tries the first letter; one that no relay took stays where it was. */
    private void carry(Deque<ReadyLetter> rest, List<HandedOver> done) throws InterruptedException {
        ReadyLetter letter = rest.getFirst();
        Outcome outcome = connection.send(letter);
        metrics.count(letter, outcome);
        if (outcome instanceof Outage outage) {
            surely(() -> pause.begin(outage.reply()));
            return;
        }
        rest.removeFirst();
        if (outcome instanceof Accepted accepted) {
            done.add(new HandedOver(letter, accepted.reply()));
            surely(pause::end);
        } else if (outcome instanceof Refused refused) {
            surely(() -> notes.giveUp(letter.id(), letter.lease(), refused.reply()));
        } else {
            surely(() -> notes.failed(letter.id(), letter.lease(), letter.attempts(), outcome.reply()));
        }
    }

    private void surely(Runnable note) throws InterruptedException {
        surely(() -> {
            note.run();
            return true;
        });
    }

    /** Tries until the database is back: what the relay has must be noted, lest it goes out again. */
    private <T> T surely(Supplier<T> note) throws InterruptedException {
        while (true) {
            try {
                return note.get();
            } catch (DataAccessException | TransactionException away) {
                if (stopping) {
                    throw away;
                }
                LOG.warn("The database is away; letters wait for it", away);
                Thread.sleep(DATABASE_AWAY.toMillis());
            }
        }
    }
}
