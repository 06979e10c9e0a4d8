package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsTwiceAsLongAfterEachFailure() {
        assertThat(Backoff.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Backoff.after(2)).contains(Duration.ofMinutes(2));
        assertThat(Backoff.after(8)).contains(Duration.ofMinutes(128));
    }

    @Test
    void waitsNeverLongerThanFourHours() {
        assertThat(Backoff.after(9)).contains(Duration.ofHours(4));
        assertThat(Backoff.after(13)).contains(Duration.ofHours(4));
    }

    @Test
    void losesPatienceAfterTwoDays() {
        Duration waited = Duration.ZERO;
        int attempts = 1;
        for (var wait = Backoff.after(attempts); wait.isPresent(); wait = Backoff.after(++attempts)) {
            waited = waited.plus(wait.get());
        }
        assertThat(waited).isBetween(Duration.ofDays(2), Duration.ofDays(2).plusHours(4));
    }
}
