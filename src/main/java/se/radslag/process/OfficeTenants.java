package se.radslag.process;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.cycle.OfficeId;

/** The offices as the engine's tenants: a process of one office is seen by those who work for it, and by administrators. */
@Component
class OfficeTenants {

    /** Variable with the key of the office that a process belongs to, for processes that nobody signed in starts. */
    static final String OFFICE = "office";

    private final CycleService cycles;
    private final IdentityService identity;

    OfficeTenants(@Lazy CycleService cycles, @Lazy IdentityService identity) {
        this.cycles = cycles;
        this.identity = identity;
    }

    /** Makes each office known to the engine. */
    void create() {
        cycles.offices().stream().filter(office -> !isTenant(office)).forEach(this::create);
    }

    /** The tenant of an office. */
    String tenantOf(OfficeId office) {
        return cycles.office(office).key();
    }

    /** @throws NotFound if the tenant is not an office */
    OfficeId officeOf(String tenant) {
        return cycles.offices().stream()
                .filter(office -> office.key().equals(tenant))
                .findFirst()
                .orElseThrow(NotFound::new)
                .id();
    }

    /** All tenants, for those who work for every office. */
    Collection<String> all() {
        return cycles.offices().stream().map(Office::key).toList();
    }

    private boolean isTenant(Office office) {
        return identity.createTenantQuery().tenantId(office.key()).count() > 0;
    }

    private void create(Office office) {
        var tenant = identity.newTenant(office.key());
        tenant.setName(office.unit());
        identity.saveTenant(tenant);
    }
}
