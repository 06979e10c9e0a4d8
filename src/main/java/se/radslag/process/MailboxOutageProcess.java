package se.radslag.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.radslag.inbox.MailboxOutageId;

/**
 * {@code processes/mailbox-outage.bpmn}: somebody looks after the mailbox while it cannot be read.
 *
 * <p>It has no service tasks: whoever reads the mailbox begins and ends it, see {@link ProcessSignals}.
 */
final class MailboxOutageProcess {

    static final String KEY = "mailbox-outage";

    private MailboxOutageProcess() {}

    static MailboxOutageId outage(DelegateExecution step) {
        return MailboxOutageId.of(step.getProcessBusinessKey());
    }
}
