package se.radslag.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.radslag.handover.HandoverId;
import se.radslag.handover.HandoverService;

/** Asks the office whose year it is who is to get an organisation's letters. */
@Component
class Handing {

    private final HandoverService handovers;
    private final OfficeTenants tenants;
    private final Instances instances;
    private final RuntimeService runtime;
    private final Unauthenticated unauthenticated;

    Handing(
            HandoverService handovers,
            OfficeTenants tenants,
            Instances instances,
            @Lazy RuntimeService runtime,
            Unauthenticated unauthenticated) {
        this.handovers = handovers;
        this.tenants = tenants;
        this.instances = instances;
        this.runtime = runtime;
        this.unauthenticated = unauthenticated;
    }

    void begin(HandoverId id) {
        var office = tenants.variableForYear(handovers.get(id).cycleId());
        unauthenticated.run(() -> runtime.startProcessInstanceByMessage("HandoverAsked", id.toString(), office));
    }

    void drop(HandoverId id) {
        instances.tell(HandoverProcess.KEY, id, "HandoverWithdrawn");
    }
}
