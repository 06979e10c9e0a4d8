package se.radslag.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as staff see it in a list.
 *
 * @param stage owner and name of the stage it belongs to, empty for a letter on its own
 * @param retryAt when it is tried again, if it could not be handed over
 * @param reply the relay's last reply, empty before the first attempt
 */
public record LetterView(
        LetterId id,
        String stage,
        String party,
        String email,
        String subject,
        LetterStatus status,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<Instant> retryAt,
        String reply) {}
