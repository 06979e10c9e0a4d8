package se.radslag.access;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * A member of staff who is signed in.
 *
 * @param id the user's id in the engine
 * @param offices identities of the offices the person works for
 */
public record Staff(String id, Set<Role> roles, Set<UUID> offices) {

    /** Whether the workspace is open at all to such a member; administrators are kept from the cases. */
    public boolean worksOnPages() {
        return !Collections.disjoint(roles, Role.working());
    }

    /** Whether the person handles the cases of an office, as case officer or process owner there. */
    public boolean handles(UUID office) {
        return offices.contains(office) && (roles.contains(Role.CASE_OFFICER) || roles.contains(Role.PROCESS_OWNER));
    }

    public boolean worksFor(UUID office) {
        return offices.contains(office) || roles.contains(Role.ADMINISTRATOR);
    }
}
