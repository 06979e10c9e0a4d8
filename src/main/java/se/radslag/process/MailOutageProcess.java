package se.radslag.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.radslag.mail.OutageId;

/**
 * {@code processes/mail-outage.bpmn}: somebody looks after the mail server while no letter can be handed over.
 *
 * <p>It has no service tasks: delivery begins and ends it, see {@link ProcessSignals}.
 */
final class MailOutageProcess {

    static final String KEY = "mail-outage";

    private MailOutageProcess() {}

    static OutageId outage(DelegateExecution step) {
        return OutageId.of(step.getProcessBusinessKey());
    }
}
