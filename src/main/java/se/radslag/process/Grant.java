package se.radslag.process;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import se.radslag.access.Role;

/**
 * What a role may do with one of the engine's things.
 *
 * @param resourceId which of its kind; {@code *} for all
 */
record Grant(Role role, Resource resource, String resourceId, List<Permission> permissions) {

    static Grant of(Role role, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(role, resource, resourceId, List.of(permissions));
    }
}
