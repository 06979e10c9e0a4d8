package se.radslag.access;

import java.util.Set;
import java.util.UUID;

/**
 * A member of staff who is signed in.
 *
 * @param id the user's id in the engine
 * @param offices identities of the offices the person works for
 */
public record Staff(String id, Set<Role> roles, Set<UUID> offices) {

    public boolean worksFor(UUID office) {
        return offices.contains(office) || roles.contains(Role.ADMINISTRATOR);
    }
}
