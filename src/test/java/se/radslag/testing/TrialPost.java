package se.radslag.testing;

import java.util.List;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;

/** The letters of a trial year as they lie in the outbox, delivered or not. */
public final class TrialPost {

    private final Outbox outbox;
    private final TrialYear year;

    public TrialPost(Outbox outbox, TrialYear year) {
        this.outbox = outbox;
        this.year = year;
    }

    /** The subjects of an organisation's letters, newest first. */
    public List<String> subjects(String name) {
        return to(name).stream().map(LetterView::subject).toList();
    }

    /** How many letters to an organisation have a subject that begins so. */
    public long count(String name, String subject) {
        return subjects(name).stream().filter(line -> line.startsWith(subject)).count();
    }

    /** The newest letter to an organisation whose subject begins so, as HTML. */
    public String letter(String name, String subject) {
        return to(name).stream()
                .filter(letter -> letter.subject().startsWith(subject))
                .findFirst()
                .map(letter -> outbox.preview(letter.id()))
                .orElseThrow(() -> new AssertionError("only " + subjects(name)));
    }

    private List<LetterView> to(String name) {
        return outbox.ofCase(year.cycle().recordNumber()).stream()
                .filter(letter -> letter.email().equals(year.email(name)))
                .toList();
    }
}
