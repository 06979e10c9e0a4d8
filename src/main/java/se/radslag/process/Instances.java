package se.radslag.process;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.radslag.core.Id;

/** Finds the running process of a year, a meeting or a request by its identity, and makes it take note of what happened. */
@Component
class Instances {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Unauthenticated unauthenticated;

    Instances(RuntimeService runtime, ManagementService management, Unauthenticated unauthenticated) {
        this.runtime = runtime;
        this.management = management;
        this.unauthenticated = unauthenticated;
    }

    Optional<ProcessInstance> find(String process, Id id) {
        return unauthenticated.call(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(id.value().toString())
                .singleResult()));
    }

    /** Computes every timer of the instance anew from the room's dates; one whose time has passed fires at once. */
    void moveTimers(String process, Id id) {
        find(process, id)
                .ifPresent(instance -> unauthenticated.run(() -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false))));
    }

    /** Gives the instance a message; nothing happens if none runs. */
    void tell(String process, Id id, String message) {
        find(process, id)
                .ifPresent(instance -> unauthenticated.run(() -> runtime.createMessageCorrelation(message)
                        .processInstanceId(instance.getId())
                        .correlate()));
    }
}
