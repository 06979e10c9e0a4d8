package se.radslag.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a letter so far.
 *
 * @param subject as drawn; empty until then
 * @param dueAt when it may be tried, for the first time or again
 * @param attempts how often the relay, or the drawing, has failed it
 * @param reply the relay's last words, empty before the first attempt
 */
record LetterState(
        LetterStatus status,
        Optional<String> subject,
        Instant dueAt,
        int attempts,
        Optional<Instant> sentAt,
        String reply) {}
