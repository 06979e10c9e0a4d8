package se.radslag.inbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox while the program runs: at once when the server tells of something new, else every now and then. Any number of nodes may
 * run it; one of them reads.
 */
@Component
class MailboxReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** Signs of life in a lease. */
    private static final int BEATS = 3;

    private final Collector collector;
    private final Turn turn;
    private final MailboxState state;
    private final MailboxProperties properties;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Mailbox open;
    private Thread thread = new Thread();

    MailboxReader(Collector collector, Turn turn, MailboxState state, MailboxProperties properties) {
        this.collector = collector;
        this.turn = turn;
        this.state = state;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (!properties.isGiven()) {
            LOG.info("No mailbox is read: radslag.inbox.host is not set");
            return;
        }
        stopped.drainPermits();
        running = true;
        thread = new Thread(this::run, "mailbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the letter in hand is kept. */
    @Override
    public void stop() {
        running = false;
        stopped.release();
        Mailbox mailbox = open;
        if (mailbox != null) {
            mailbox.wake();
        }
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(MailboxReader::daemon);
        while (running) {
            try {
                if (turn.isOurs()) {
                    read(alarm);
                } else {
                    state.rests();
                }
            } catch (MessagingException away) {
                fails(away);
            } catch (RuntimeException | Error broken) {
                LOG.error("The mailbox could not be read; it is tried again", broken);
                fails(broken);
            }
            pause();
        }
        alarm.shutdownNow();
        endTurn();
    }

    /** Another node may reach what this one does not. */
    private void fails(Throwable failure) {
        state.fails(MailboxFailure.words(failure, properties.password()));
        endTurn();
    }

    /** As long as it is our turn, over one connection. */
    private void read(ScheduledExecutorService alarm) throws MessagingException {
        try (var mailbox = new Mailbox(properties)) {
            open = mailbox;
            do {
                collector.collect(mailbox, turn);
                state.works();
                if (running && !mailbox.await(rest(), alarm)) {
                    pause();
                }
            } while (running && turn.isOurs());
        } finally {
            open = null;
        }
    }

    private void pause() {
        try {
            if (running && stopped.tryAcquire(rest().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The mailbox is read no longer");
            }
        } catch (InterruptedException stop) {
            running = false;
        }
    }

    private void endTurn() {
        try {
            turn.end();
        } catch (RuntimeException away) {
            LOG.debug("Others will see that nobody reads", away);
        }
    }

    private Duration rest() {
        Duration beat = properties.lease().dividedBy(BEATS);
        return beat.compareTo(properties.poll()) < 0 ? beat : properties.poll();
    }

    private static Thread daemon(Runnable work) {
        Thread alarm = new Thread(work, "mailbox alarm");
        alarm.setDaemon(true);
        return alarm;
    }
}
