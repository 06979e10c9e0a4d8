package se.radslag.invitation;

import java.util.Optional;
import java.util.UUID;

/**
 * An answer that holds.
 *
 * @param by the contact person who gave it; empty if staff noted it
 */
record Taken(Invitation answered, Optional<UUID> by) {}
