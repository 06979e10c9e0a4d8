package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutgoingLetterTest {

    @Test
    void waitsTwiceAsLongAfterEachFailure() {
        assertThat(failed(0).waitAfterFailure()).contains(Duration.ofMinutes(1));
        assertThat(failed(1).waitAfterFailure()).contains(Duration.ofMinutes(2));
        assertThat(failed(7).waitAfterFailure()).contains(Duration.ofMinutes(128));
    }

    @Test
    void waitsNeverLongerThanFourHours() {
        assertThat(failed(8).waitAfterFailure()).contains(Duration.ofHours(4));
        assertThat(failed(12).waitAfterFailure()).contains(Duration.ofHours(4));
    }

    @Test
    void losesPatienceAfterTwoDays() {
        Duration waited = Duration.ZERO;
        int attempts = 0;
        for (var wait = failed(0).waitAfterFailure();
                wait.isPresent();
                wait = failed(++attempts).waitAfterFailure()) {
            waited = waited.plus(wait.get());
        }
        assertThat(waited).isBetween(Duration.ofDays(2), Duration.ofDays(2).plusHours(4));
    }

    private static OutgoingLetter failed(int attempts) {
        TrialLetter letter = TrialLetter.to("a@b.example", Optional.empty());
        return new OutgoingLetter(
                LetterId.random(),
                letter.reference(),
                "",
                "trial-letter",
                letter.addressee(),
                letter.sender(),
                Map.of(),
                LetterStatus.WAITING,
                Optional.empty(),
                attempts,
                Instant.EPOCH,
                Optional.empty(),
                "");
    }
}
