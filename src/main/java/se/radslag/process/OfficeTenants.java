package se.radslag.process;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.radslag.board.CaseOffices;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.cycle.OfficeId;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;

/** The offices as the engine's tenants: a process of one office is seen by those who work for it, and by administrators. */
@Component
class OfficeTenants {

    private final CycleService cycles;
    private final DialogueService dialogues;
    private final CaseOffices cases;
    private final IdentityService identity;

    OfficeTenants(
            @Lazy CycleService cycles,
            @Lazy DialogueService dialogues,
            @Lazy CaseOffices cases,
            @Lazy IdentityService identity) {
        this.cycles = cycles;
        this.dialogues = dialogues;
        this.cases = cases;
        this.identity = identity;
    }

    /** Makes each office known to the engine. */
    void create() {
        cycles.offices().stream().filter(office -> !isTenant(office)).forEach(this::create);
    }

    /** The variable with which a request from outside starts its process. */
    Map<String, Object> variableFor(DialogueRequestId request) {
        return variableFor(cycles.office(dialogues.get(request).officeId()).key());
    }

    /** The variable with which what is asked on a year's page starts its process. */
    Map<String, Object> variableForYear(CycleId year) {
        return variableFor(cycles.office(cycles.get(year).officeId()).key());
    }

    /** The variable with which what concerns a case starts its process; without it, as for a case of no office, all offices see it. */
    Map<String, Object> variableForCase(String recordNumber) {
        return cases.of(recordNumber).stream()
                .findFirst()
                .map(office -> variableFor(cycles.office(office).key()))
                .orElse(Map.of());
    }

    /** The variable with which a process starts another of the same office. */
    static Map<String, Object> variableFor(@Nullable String tenant) {
        return tenant == null ? Map.of() : Map.of(ProcessVariable.OFFICE.name(), tenant);
    }

    /** The office behind a tenant. */
    Optional<OfficeId> office(@Nullable String tenant) {
        return cycles.offices().stream()
                .filter(office -> office.key().equals(tenant))
                .map(Office::id)
                .findFirst();
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
