package se.radslag.mail;

import java.time.Duration;
import java.util.Optional;

/** How long a letter waits that the relay could not take: a minute, doubled each time up to four hours, for two days in all. */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(60);
    static final Duration LONGEST = Duration.ofHours(4);
    static final Duration PATIENCE = Duration.ofDays(2);

    private Backoff() {}

    /** @return the wait before the next attempt, empty when two days have been waited */
    static Optional<Duration> after(int attempts) {
        Duration waited = Duration.ZERO;
        Duration next = FIRST;
        for (int failures = 1; failures < attempts; failures++) {
            waited = waited.plus(next);
            next = shorter(next.multipliedBy(2), LONGEST);
        }
        return waited.compareTo(PATIENCE) < 0 ? Optional.of(next) : Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
