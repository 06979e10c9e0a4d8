package se.radslag.process;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.radslag.access.Role;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;
import se.radslag.cycle.CycleService;

/**
 * Knows who of the staff is signed in to the engine's web applications, on our own pages (by their HTTP session) as in their own calls (by the engine's thread).
 *
 * <p>Only the name is taken from there; groups and tenants are read from the engine again.
 */
@Component
class EngineStaffSession implements StaffSession {

    private final ProcessEngine engine;
    private final Unauthenticated unauthenticated;
    private final CycleService cycles;

    EngineStaffSession(ProcessEngine engine, Unauthenticated unauthenticated, CycleService cycles) {
        this.engine = engine;
        this.unauthenticated = unauthenticated;
        this.cycles = cycles;
    }

    @Override
    public Optional<Staff> current() {
        return alreadyRead().or(() -> engineUser().or(this::webappUser).flatMap(this::staff));
    }

    /** On our own pages the sign-in filter has asked once already in this request. */
    private static Optional<Staff> alreadyRead() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(org.springframework.security.core.Authentication::getPrincipal)
                .filter(Staff.class::isInstance)
                .map(Staff.class::cast);
    }

    private Optional<String> engineUser() {
        return Optional.ofNullable(identity().getCurrentAuthentication()).map(Authentication::getUserId);
    }

    private Optional<String> webappUser() {
        return httpSession()
                .map(session -> AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(engine.getName()))
                .map(org.camunda.bpm.webapp.impl.security.auth.Authentication::getIdentityId);
    }

    private static Optional<HttpSession> httpSession() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(request ->
                        ((ServletRequestAttributes) request).getRequest().getSession(false));
    }

    /** Whoever has no role is no member of staff. */
    private Optional<Staff> staff(String id) {
        Set<Role> roles = roles(id);
        return roles.isEmpty() ? Optional.empty() : Optional.of(new Staff(id, roles, offices(id)));
    }

    private Set<Role> roles(String user) {
        List<Group> groups = unauthenticated.call(
                () -> identity().createGroupQuery().groupMember(user).list());
        Set<String> names = groups.stream().map(Group::getId).collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.group()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> offices(String user) {
        List<Tenant> tenants = unauthenticated.call(() -> identity()
                .createTenantQuery()
                .userMember(user)
                .includingGroupsOfUser(true)
                .list());
        Set<String> keys = tenants.stream().map(Tenant::getId).collect(Collectors.toSet());
        return cycles.offices().stream()
                .filter(office -> keys.contains(office.key()))
                .map(office -> office.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private IdentityService identity() {
        return engine.getIdentityService();
    }
}
