package se.radslag.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.radslag.inbox.IncomingLetterId;

/**
 * {@code processes/incoming-letter.bpmn}: somebody reads a letter that came in.
 *
 * <p>It has no service tasks: {@link IncomingMail} begins it, and its one form ends it.
 */
final class IncomingLetterProcess {

    static final String KEY = "incoming-letter";

    private IncomingLetterProcess() {}

    static IncomingLetterId letter(DelegateExecution step) {
        return IncomingLetterId.of(step.getProcessBusinessKey());
    }
}
