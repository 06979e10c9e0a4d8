package se.radslag.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A letter in the outbox.
 *
 * @param model the frozen components of the room's record
 * @param drawn empty until delivery has drawn it, once for all
 * @param attempts how often the relay, or the drawing, has failed it
 */
record OutgoingLetter(
        LetterId id,
        String reference,
        String stage,
        String kind,
        Addressee addressee,
        Sender sender,
        Map<String, Object> model,
        LetterStatus status,
        Optional<DrawnLetter> drawn,
        int attempts,
        Instant createdAt,
        Optional<Instant> sentAt,
        String reply) {

    static final Duration FIRST_WAIT = Duration.ofSeconds(60);
    static final Duration LONGEST_WAIT = Duration.ofHours(4);
    static final Duration PATIENCE = Duration.ofDays(2);

    /** How long to wait after one more failure: a minute, doubled each time up to four hours; empty when two days have been waited. */
    Optional<Duration> waitAfterFailure() {
        Duration waited = Duration.ZERO;
        Duration next = FIRST_WAIT;
        for (int failures = 0; failures < attempts; failures++) {
            waited = waited.plus(next);
            next = shorter(next.multipliedBy(2), LONGEST_WAIT);
        }
        return waited.compareTo(PATIENCE) < 0 ? Optional.of(next) : Optional.empty();
    }

    LetterView view(String subject) {
        return new LetterView(
                id, stage, addressee.party(), addressee.email().value(), subject, status, createdAt, sentAt, reply);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
