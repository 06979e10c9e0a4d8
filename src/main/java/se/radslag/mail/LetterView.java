package se.radslag.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as staff see it in a list.
 *
 * @param stage owner and name of the stage it belongs to, empty for a letter on its own
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
        String reply) {}
