package se.radslag.invitation;

import java.util.Optional;
import java.util.UUID;

/**
 * An answer that holds.
 *
 * @param by the contact person who gave it; empty if staff noted it
 * @param said what was said when it was given, as staff noted it; may be empty
 */
record Taken(Invitation answered, Optional<UUID> by, String said) {

    Taken(Invitation answered, Optional<UUID> by) {
        this(answered, by, "");
    }

    Taken with(Invitation other) {
        return new Taken(other, by, said);
    }
}
