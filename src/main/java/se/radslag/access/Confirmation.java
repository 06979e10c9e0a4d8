package se.radslag.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question whether an e-mail address is that of whoever stated it.
 *
 * @param matter what somebody asks for
 * @param purpose where the room that asks keeps its words: {@code <purpose>.heading}, {@code .text}, {@code .button} and {@code .done}
 */
record Confirmation(LinkId id, UUID matter, String purpose, Instant expiresAt, boolean confirmed) {

    /** As far as a browser is let in: like a personal link that opens nothing else. */
    PersonalLink door() {
        return new PersonalLink(id, id.value(), id.value(), matter, expiresAt, 1, Optional.empty());
    }
}
