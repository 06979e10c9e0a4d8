package se.radslag.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.radslag.handover.HandoverId;

/**
 * {@code processes/handover.bpmn}: somebody decides who gets an organisation's letters.
 *
 * <p>It has no service tasks: {@link Handing} begins it, and its one form is handed to the room.
 */
final class HandoverProcess {

    static final String KEY = "handover";

    private HandoverProcess() {}

    static HandoverId handover(DelegateExecution step) {
        return HandoverId.of(step.getProcessBusinessKey());
    }
}
