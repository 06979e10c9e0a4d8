package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.cycle.CycleService;
import se.radslag.testing.RadslagTest;

@RadslagTest
class EngineStartIT {

    @Autowired
    EngineStart start;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    CycleService cycles;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsTheConfiguredUsersIn() {
        var users = List.of("handlaggare", "processagare", "registrator", "admin");
        assertThat(users)
                .allMatch(user -> identity.checkPassword(user, user))
                .noneMatch(user -> identity.checkPassword(user, user + "x"));
        users.forEach(identity::unlockUser); // whom a wrong password keeps out for a while
    }

    @Test
    void storesPasswordsAsBcryptHashes() {
        var hashes =
                jdbc.sql("select pwd_ from act_id_user").query(String.class).list();
        assertThat(hashes).allMatch(hash -> hash.startsWith("{BCRYPT}$2a$10$"));
    }

    @Test
    void makesEachOfficeATenantOfItsStaff() {
        assertThat(identity.createTenantQuery().userMember("handlaggare").list())
                .extracting(tenant -> tenant.getId())
                .containsAll(
                        cycles.offices().stream().map(office -> office.key()).toList());
    }

    @Test
    void letsCaseOfficersStartAYearAndRegistrarsNot() {
        assertThat(mayStart("handlaggare", "case-officer")).isTrue();
        assertThat(mayStart("registrator", "registrar")).isFalse();
        assertThat(mayStart("admin", "camunda-admin")).isTrue();
    }

    @Test
    void changesNothingWhenStartedAgain() throws IOException {
        var before = counts();
        start.prepare();
        assertThat(counts()).isEqualTo(before);
    }

    private boolean mayStart(String user, String group) {
        return authorizations.isUserAuthorized(
                user,
                List.of(group),
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION,
                "dialogue-cycle");
    }

    private List<Long> counts() {
        return List.of(
                identity.createUserQuery().count(),
                identity.createGroupQuery().count(),
                identity.createTenantQuery().count(),
                authorizations.createAuthorizationQuery().count(),
                filters.createFilterQuery().count(),
                repository.createDeploymentQuery().count());
    }
}
