package se.radslag.process;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
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

    /** The execution in which an instance waits, the first of several; empty if it has ended meanwhile. */
    Optional<String> waitingStep(ProcessInstance instance) {
        return Optional.ofNullable(unauthenticated.call(() -> runtime.getActivityInstance(instance.getId())))
                .flatMap(Instances::leaf);
    }

    private static Optional<String> leaf(ActivityInstance scope) {
        Stream<String> leaving = Stream.of(scope.getChildTransitionInstances()).map(TransitionInstance::getExecutionId);
        Stream<String> within = Stream.of(scope.getChildActivityInstances())
                .map(Instances::leaf)
                .flatMap(Optional::stream);
        Stream<String> own =
                scope.getParentActivityInstanceId() == null ? Stream.empty() : Stream.of(scope.getExecutionIds());
        return Stream.of(within, leaving, own).flatMap(steps -> steps).findFirst();
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

    /** Gives the instance a message; nothing happens if none runs. One that runs but does not listen stops the teller: what it was told must not be lost. */
    void tell(String process, Id id, String message) {
        find(process, id)
                .ifPresent(instance -> unauthenticated.run(() -> runtime.createMessageCorrelation(message)
                        .processInstanceId(instance.getId())
                        .correlate()));
    }

    /** Takes back what the instance asks of somebody; nothing happens if none runs, or if it listens no longer because the task is done. */
    void excuse(String process, Id id, String message) {
        find(process, id)
                .ifPresent(instance -> unauthenticated.run(() -> runtime.createMessageCorrelation(message)
                        .processInstanceId(instance.getId())
                        .correlateAll()));
    }
}
