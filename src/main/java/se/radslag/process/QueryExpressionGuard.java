package se.radslag.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Keeps users from running code in the engine by an expression inside a query (CVE-2026-109432): the engine's own switch overlooks those within
 * {@code orQueries} and stored filters.
 */
@Component
class QueryExpressionGuard extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    QueryExpressionGuard(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(context, configuration.getBeans()));
    }
}
