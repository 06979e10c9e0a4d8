package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.access.Role;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Visitor;

@RadslagTest
class EngineStaffSessionIT {

    @Autowired
    StaffSession session;

    @Autowired
    IdentityService identity;

    @Autowired
    CycleService cycles;

    @Autowired
    PublicSite site;

    final String user = "u" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void signOff() {
        identity.clearAuthentication();
    }

    @Test
    void knowsNobodyOutsideASignIn() {
        assertThat(session.current()).isEmpty();
    }

    @Test
    void knowsWhoCallsTheEngine() {
        Office office = cycles.offices().get(0);
        hire(Role.CASE_OFFICER);
        identity.createTenantUserMembership(office.key(), user);
        identity.setAuthentication(user, List.of(), List.of());

        assertThat(session.current())
                .contains(new Staff(
                        user, Set.of(Role.CASE_OFFICER), Set.of(office.id().value())));
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo(user);
    }

    @Test
    void takesNobodyWithoutARoleForStaff() {
        hire();
        identity.setAuthentication(user, List.of(Role.CASE_OFFICER.group()), List.of());

        assertThat(session.current()).isEmpty();
    }

    @Test
    void opensOurPagesToWhoeverSignedInToTasklist() {
        hire(Role.CASE_OFFICER);
        Visitor visitor = signedIn();

        assertThat(visitor.get("/arbete").statusCode()).isEqualTo(200);
    }

    @Test
    void shutsThemAtOnceToWhoeverLosesTheRole() {
        hire(Role.CASE_OFFICER);
        Visitor visitor = signedIn();
        visitor.get("/arbete");

        identity.deleteMembership(user, Role.CASE_OFFICER.group());

        assertThat(visitor.get("/arbete").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsAdministratorsFromTheCases() {
        hire(Role.ADMINISTRATOR);

        assertThat(signedIn().get("/arbete").statusCode()).isEqualTo(403);
    }

    @Test
    void takesNoFormThatCameFromElsewhere() {
        hire(Role.CASE_OFFICER);

        assertThat(signedIn()
                        .postForm("/arbete/ar/%s/stall-in".formatted(UUID.randomUUID()), Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private void hire(Role... roles) {
        User member = identity.newUser(user);
        member.setPassword(user);
        identity.saveUser(member);
        for (Role role : roles) {
            identity.createMembership(user, role.group());
        }
    }

    private Visitor signedIn() {
        var visitor = new Visitor(site.publicUrl());
        assertThat(visitor.signIn(user, user).statusCode()).isEqualTo(200);
        return visitor;
    }
}
