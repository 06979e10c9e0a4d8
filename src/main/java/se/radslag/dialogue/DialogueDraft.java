package se.radslag.dialogue;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;

/** A wish for further dialogue as somebody typed it. Nothing of it is checked yet. */
public record DialogueDraft(
        @Nullable String subject, @Nullable String message) {

    static final DialogueDraft EMPTY = new DialogueDraft("", "");

    Checks check() {
        return new Checks().line(subject, "subject", 200).text(message, "message", 10_000);
    }
}
