package se.radslag.process;

import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the engine up to what this version of Rådslag needs, at each start: after offices are seeded, before the first job runs. */
@Component
class EngineStart {

    private final ProcessDeployment deployment;
    private final OfficeTenants offices;
    private final StaffAccounts accounts;
    private final StaffRights rights;
    private final TaskFilters filters;

    EngineStart(
            ProcessDeployment deployment,
            OfficeTenants offices,
            StaffAccounts accounts,
            StaffRights rights,
            TaskFilters filters) {
        this.deployment = deployment;
        this.offices = offices;
        this.accounts = accounts;
        this.rights = rights;
        this.filters = filters;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void prepare() throws IOException {
        deployment.deploy();
        offices.create();
        accounts.create();
        rights.grant();
        filters.create();
    }
}
