package se.radslag.mail;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Where rooms put their letters, in the transaction of the step that wants them. Delivery takes them from there.
 *
 * <p>Many letters cost as many statements as one. A reference that is there already is passed over.
 */
@Service
public class Outbox {

    /** Posts a letter that goes out as soon as the transaction has committed. */
    public void post(Letter letter) {
        throw new UnsupportedOperationException();
    }

    public void post(Collection<? extends Letter> letters) {
        throw new UnsupportedOperationException();
    }

    /** Writes a stage's letters, to be kept until {@link #release}. */
    public void hold(Stage stage, Collection<? extends Letter> letters) {
        throw new UnsupportedOperationException();
    }

    /** Lets a stage's held letters go; doing so again changes nothing. */
    public void release(Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** All letters of a stage, by party. */
    public List<LetterView> ofStage(Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** All letters of a case, newest first. */
    public List<LetterView> ofCase(String recordNumber) {
        throw new UnsupportedOperationException();
    }

    /** How a letter looks, held or sent: its HTML, with the personal link left out. */
    public String preview(LetterId id) {
        throw new UnsupportedOperationException();
    }
}
