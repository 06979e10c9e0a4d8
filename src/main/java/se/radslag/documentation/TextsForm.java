package se.radslag.documentation;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;

/**
 * The workspace page's form.
 *
 * @param version of the documentation that the writer had before the eyes: a number, unless somebody has meddled with the form
 */
record TextsForm(
        @Nullable String purpose,
        @Nullable String process,
        @Nullable String handling,
        @Nullable String version) {

    static TextsForm of(Manuscript manuscript) {
        Texts texts = manuscript.texts();
        return new TextsForm(texts.purpose(), texts.process(), texts.handling(), String.valueOf(manuscript.version()));
    }

    Texts texts() {
        return new Texts(purpose, process, handling);
    }

    /** @throws Refused if the form does not say it */
    int seen() {
        try {
            return Integer.parseInt(requireNonNullElse(version, ""));
        } catch (NumberFormatException unsaid) {
            throw new Refused("", "core.unversioned");
        }
    }
}
