package se.radslag.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.radslag.organisation.ContactId;

/**
 * {@code processes/address-check.bpmn}: somebody looks after the address of a contact person whose letters come back.
 *
 * <p>It has no service tasks: {@link AddressChecks} begins it, and its one form is handed to it.
 */
final class AddressCheckProcess {

    static final String KEY = "address-check";

    private AddressCheckProcess() {}

    static ContactId contact(DelegateExecution step) {
        return ContactId.of(step.getProcessBusinessKey());
    }
}
