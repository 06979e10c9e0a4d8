package se.radslag.process;

import org.camunda.bpm.engine.BadUserRequestException;
import se.radslag.core.Refused;

/**
 * A submitted form cannot be accepted; the task stays open, the process is not started.
 *
 * <p>The exception's own message names fields and reasons by their codes only, since the engine writes it to the log, where nothing that
 * somebody typed may stand.
 */
class FormRefused extends BadUserRequestException {

    private final String words;

    FormRefused(Refused refused, String words) {
        super("A form was refused: " + refused.getMessage());
        this.words = words;
    }

    /** What the person who filled the form in is told, in that person's language. */
    String words() {
        return words;
    }
}
