package se.radslag.mail;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.radslag.core.Clock;

/** Lets all letters wait while there is no relay: no letter is blamed, and an outage may last a whole week-end. */
@Component
class Pause {

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final Outages outages;
    private final Clock clock;
    private volatile Instant until = Instant.MIN;
    private volatile boolean mayBeOpen = true;

    Pause(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    boolean isOver() {
        return !clock.now().isBefore(until);
    }

    void begin(String reason) {
        Instant now = clock.now();
        until = now.plus(LENGTH);
        mayBeOpen = true;
        tell(() -> {
            if (outages.begin(reason, now)) {
                LOG.error("No letter can be handed over, all wait: {}", reason);
            }
        });
    }

    /** Whether nobody knows if an outage that was told of is over: time has passed, and no letter was handed over since. */
    boolean isInDoubt() {
        mayBeOpen = mayBeOpen && outages.isOpen();
        return mayBeOpen && isOver();
    }

    /** There may be an outage that another node, which is no more, has told of. */
    void lookAgain() {
        mayBeOpen = true;
    }

    /** A letter has been handed over, or the relay would take one. */
    void end() {
        if (mayBeOpen) {
            tell(() -> outages.end(clock.now()));
            mayBeOpen = false;
        }
    }

    /** Whoever cannot bear the news must not stop delivery; it is told again at the next occasion. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException unheard) {
            LOG.error("Nobody could be told how delivery fares", unheard);
        }
    }
}
