package se.radslag.process;

import org.camunda.bpm.engine.BadUserRequestException;

/** A submitted form cannot be accepted; the message is for the person who filled it in. The task stays open, the process is not started. */
class FormRefused extends BadUserRequestException {

    FormRefused(String message) {
        super(message);
    }
}
