package se.radslag.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;

/** Whether letters can be read, for those who watch the installation. The rest of it works all the same: it is degraded, not down. */
@Component
class MailboxState implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "Letters are not read");

    private static final Logger LOG = LoggerFactory.getLogger(MailboxState.class);

    /** A server that is started anew is no news. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final IncomingLetters letters;
    private final Clock clock;
    private volatile @Nullable Instant failingSince;

    MailboxState(IncomingLetters letters, Clock clock, MeterRegistry registry) {
        this.letters = letters;
        this.clock = clock;
        Gauge.builder("radslag.inbox.unfiled", letters, IncomingLetters::unfiled)
                .description("Letters that are kept and not yet filed")
                .register(registry);
        Gauge.builder("radslag.inbox.away", this, state -> state.away().toSeconds())
                .description("For how long this node could not read the mailbox")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Told again and again while it lasts; it is logged once. */
    void fails(Exception away) {
        if (failingSince == null) {
            failingSince = clock.now();
            LOG.error("The mailbox cannot be read; it is tried again and again: {}", away.toString());
        }
    }

    void works() {
        if (failingSince != null) {
            failingSince = null;
            LOG.info("The mailbox can be read again");
        }
    }

    /** For how long the mailbox could not be read; nothing if it can. */
    Duration away() {
        Instant since = failingSince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.now());
    }

    @Override
    public Health health() {
        long stuck = letters.failing();
        boolean fine = away().compareTo(PATIENCE) <= 0 && stuck == 0;
        return (fine ? Health.up() : Health.status(DEGRADED))
                .withDetail("awaySeconds", away().toSeconds())
                .withDetail("lettersThatFail", stuck)
                .build();
    }
}
