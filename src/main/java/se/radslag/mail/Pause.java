package se.radslag.mail;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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
        if (outages.begin(reason, now)) {
            LOG.error("No letter can be handed over, all wait: {}", reason);
        }
    }

    /** A letter has been handed over. */
    void end() {
        if (mayBeOpen) {
            outages.end(clock.now());
            mayBeOpen = false;
        }
    }
}
