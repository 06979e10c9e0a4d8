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
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final IncomingLetters letters;
    private final Clock clock;
    private final MailboxWatch watch;
    private volatile @Nullable Instant failingSince;

    MailboxState(IncomingLetters letters, Clock clock, MeterRegistry registry, MailboxWatch watch) {
        this.letters = letters;
        this.clock = clock;
        this.watch = watch;
        Gauge.builder("radslag.inbox.unfiled", letters, IncomingLetters::unfiled)
                .description("Letters that are kept and not yet filed")
                .register(registry);
        Gauge.builder("radslag.inbox.away", this, state -> state.away().toSeconds())
                .description("For how long this node could not read the mailbox")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Told again and again while it lasts; it is logged once, and people are told once if it lasts. */
    void fails(String reason) {
        Instant now = clock.now();
        if (failingSince == null) {
            failingSince = now;
            LOG.error("The mailbox cannot be read; it is tried again and again: {}", reason);
        }
        tell(() -> watch.fails(reason, now));
    }

    void works() {
        if (failingSince != null) {
            failingSince = null;
            LOG.info("The mailbox can be read again");
        }
        tell(() -> watch.works(clock.now()));
    }

    /** Another node reads, and says itself how it fares. */
    void rests() {
        failingSince = null;
    }

    /** Whoever cannot bear the news must not stop reading; it is told again at the next occasion. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException unheard) {
            LOG.error("Nobody could be told how reading the mailbox fares", unheard);
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
