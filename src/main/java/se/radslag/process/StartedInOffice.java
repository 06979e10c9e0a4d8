package se.radslag.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Gives each process its office, since the diagrams belong to all of them: that of the process it is part of, else of whoever starts it,
 * else the one that the application names in a variable.
 */
@Component
class StartedInOffice extends AbstractProcessEnginePlugin implements TenantIdProvider {

    private final OfficeTenants offices;
    private final IdentityService identity;

    StartedInOffice(OfficeTenants offices, @Lazy IdentityService identity) {
        this.offices = offices;
        this.identity = identity;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(this);
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(this::officeOf)
                .orElseGet(() -> (String) start.getVariables().get(ProcessVariable.OFFICE.name()));
    }

    /** One who works for several offices starts in the first of them; an administrator, who works for none, in the first of all. */
    private @Nullable String officeOf(Authentication starter) {
        var own = Optional.ofNullable(starter.getTenantIds()).orElse(List.of());
        return (own.isEmpty() ? offices.all() : own)
                .stream().sorted().findFirst().orElse(null);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decision) {
        return null;
    }
}
