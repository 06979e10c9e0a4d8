package se.radslag.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static se.radslag.access.Role.CASE_OFFICER;
import static se.radslag.access.Role.PROCESS_OWNER;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import se.radslag.access.Role;

/**
 * Who may do what in Tasklist and Cockpit.
 *
 * <p>Rights to tasks are not among them: a task's candidates have them by the task. What a definition or an instance shows is
 * narrowed further to the offices a person works for, see {@link OfficeTenants}.
 */
@Component
class StaffRights {

    private static final List<Grant> STARTING = List.of(
            Grant.of(CASE_OFFICER, PROCESS_DEFINITION, "dialogue-cycle", READ, CREATE_INSTANCE),
            Grant.of(CASE_OFFICER, PROCESS_DEFINITION, "further-dialogue", READ, CREATE_INSTANCE),
            Grant.of(CASE_OFFICER, PROCESS_INSTANCE, ANY, CREATE));

    private static final List<Grant> WATCHING = List.of(
            Grant.of(PROCESS_OWNER, APPLICATION, "cockpit", ACCESS),
            Grant.of(PROCESS_OWNER, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, RETRY_JOB));

    private final AuthorizationService authorizations;

    StaffRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Sees to it that each role has its rights; what an administrator added stays. */
    void grant() {
        Role.working().stream().flatMap(StaffRights::working).forEach(this::give);
        STARTING.forEach(this::give);
        WATCHING.forEach(this::give);
        Stream.of(Resources.values())
                .map(resource -> Grant.of(Role.ADMINISTRATOR, resource, ANY, ALL))
                .forEach(this::give);
    }

    /** What everybody needs who works off tasks. */
    private static Stream<Grant> working(Role role) {
        var tasklist = Grant.of(role, APPLICATION, "tasklist", ACCESS);
        var filters = Grant.of(role, FILTER, ANY, READ);
        var definitions = Grant.of(role, PROCESS_DEFINITION, ANY, READ);
        return role == PROCESS_OWNER ? Stream.of(tasklist, filters) : Stream.of(tasklist, filters, definitions);
    }

    private void give(Grant grant) {
        var authorization = existing(grant);
        authorization.setGroupId(grant.role().group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions().toArray(new Permission[0]));
        authorizations.saveAuthorization(authorization);
    }

    private Authorization existing(Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> authorizations.createNewAuthorization(AUTH_TYPE_GRANT));
    }
}
