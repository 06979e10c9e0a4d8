package se.radslag.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.radslag.mail.Prepared.Spoilt;

/**
 * Delivers: some threads take letters that are due and prepare them, others carry them, each over a connection of its own. It looks through the
 * outbox again and again, and at once when something was posted. Any number of nodes may do so over one database.
 */
@Component
class LetterDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDelivery.class);

    /** Large enough to make the statements of a batch cheap, small enough to be prepared in a moment. */
    private static final int BATCH = 50;

    /** One draws while the other waits for the database. */
    private static final int PREPARERS = 2;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Preparation preparation;
    private final DeliveryNotes notes;
    private final Heart heart;
    private final Relay relay;
    private final Pause pause;
    private final MailMetrics metrics;
    private final MailProperties properties;
    private final ReadyLetters letters;
    private final Semaphore wake = new Semaphore(0);
    private List<Carrier> carriers = List.of();
    private List<Thread> threads = List.of();
    private Thread pulse = new Thread();
    private volatile boolean running;

    LetterDelivery(
            Preparation preparation,
            DeliveryNotes notes,
            Heart heart,
            Relay relay,
            Pause pause,
            MailMetrics metrics,
            MailProperties properties) {
        this.preparation = preparation;
        this.notes = notes;
        this.heart = heart;
        this.relay = relay;
        this.pause = pause;
        this.metrics = metrics;
        this.properties = properties;
        letters = new ReadyLetters(BATCH, properties.connections());
    }

    /** Delivers what a transaction posted as soon as it has committed. */
    @TransactionalEventListener(fallbackExecution = true)
    void hasten(LettersPosted posted) {
        wake.release(PREPARERS);
    }

    @Override
    public void start() {
        running = true;
        if (properties.redirect().isPresent()) {
            LOG.warn("No letter reaches its addressee: all go to the address in radslag.mail.redirect-to");
        }
        carriers =
                Stream.generate(this::carrier).limit(properties.connections()).toList();
        pulse = thread(this::beat, "pulse");
        threads = Stream.concat(
                        Stream.concat(Stream.of(pulse), preparers()),
                        carriers.stream().map(carrier -> thread(carrier, "relay")))
                .toList();
        threads.forEach(Thread::start);
    }

    /** Waits until each connection has finished and noted the letter in hand; the rest waits for others. */
    @Override
    public void stop() {
        running = false;
        pulse.interrupt();
        wake.release(PREPARERS);
        carriers.forEach(Carrier::stop);
        threads.forEach(LetterDelivery::join);
        letters.clear();
        heart.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void beat() {
        try {
            while (running) {
                heart.beat();
                Thread.sleep(heart.pauseMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare() {
        while (running) {
            try {
                wake.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                prepareAllThatIsDue();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException broken) {
                LOG.error("No letters could be prepared; they wait", broken);
                heart.bearAgain();
            }
        }
    }

    private void prepareAllThatIsDue() throws InterruptedException {
        Prepared prepared;
        do {
            prepared = pause.isOver() ? preparation.prepare(BATCH) : Prepared.nothing();
            prepared.spoilt().forEach(this::note);
            for (ReadyLetter letter : prepared.ready()) {
                letters.put(letter, () -> running);
            }
        } while (running && !prepared.isEmpty());
    }

    private void note(Spoilt spoilt) {
        Claim claim = spoilt.claim();
        LOG.warn("Letter {} could not be drawn: {}", claim.letter().id(), spoilt.reason());
        notes.failed(claim.letter().id(), claim.lease(), claim.attempts(), spoilt.reason());
    }

    private Stream<Thread> preparers() {
        return Stream.generate(() -> thread(this::prepare, "letters")).limit(PREPARERS);
    }

    private Carrier carrier() {
        return new Carrier(letters, relay.connection(), notes, heart, pause, metrics, properties);
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
