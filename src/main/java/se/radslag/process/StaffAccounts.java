package se.radslag.process;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import se.radslag.access.Role;
import se.radslag.process.StaffProperties.Administrator;
import se.radslag.process.StaffProperties.Member;

/**
 * Creates the groups, and the users that the configuration names.
 *
 * <p>The administrator comes from here alone: the engine's own page for a first administrator is open to anybody, and shut.
 */
@Component
class StaffAccounts {

    private final IdentityService identity;
    private final OfficeTenants offices;
    private final StaffProperties properties;

    StaffAccounts(IdentityService identity, OfficeTenants offices, StaffProperties properties) {
        this.identity = identity;
        this.offices = offices;
        this.properties = properties;
    }

    /** Creates whatever is missing; what was changed since stays as it is. */
    void create() {
        Stream.of(Role.values()).filter(role -> !isGroup(role)).forEach(this::create);
        create(administrator(properties.admin()), List.of());
        properties.staff().forEach(member -> create(member, officesOf(member)));
    }

    private static Member administrator(Administrator admin) {
        return new Member(admin.id(), "", admin.password(), Role.ADMINISTRATOR, List.of());
    }

    private Collection<String> officesOf(Member member) {
        return member.offices().isEmpty() ? offices.all() : member.offices();
    }

    private boolean isGroup(Role role) {
        return identity.createGroupQuery().groupId(role.group()).count() > 0;
    }

    private void create(Role role) {
        var group = identity.newGroup(role.group());
        group.setName(nameOf(role));
        group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }

    private void create(Member member, Collection<String> tenants) {
        if (identity.createUserQuery().userId(member.id()).count() > 0) {
            return;
        }
        var user = identity.newUser(member.id());
        user.setFirstName(member.name().isBlank() ? member.id() : member.name());
        user.setLastName("");
        user.setPassword(member.password());
        identity.saveUser(user);
        identity.createMembership(member.id(), member.role().group());
        tenants.forEach(tenant -> identity.createTenantUserMembership(tenant, member.id()));
    }

    /** As the administrator reads it in Admin. */
    private static String nameOf(Role role) {
        return switch (role) {
            case CASE_OFFICER -> "Handläggare";
            case PROCESS_OWNER -> "Processägare";
            case REGISTRAR -> "Registrator";
            case ADMINISTRATOR -> "Administratör";
        };
    }
}
