package se.radslag.documentation;

import org.jspecify.annotations.Nullable;

/**
 * The workspace page's form.
 *
 * @param version of the documentation that the writer had before the eyes
 */
record TextsForm(
        @Nullable String purpose,
        @Nullable String process,
        @Nullable String handling,
        int version) {

    static TextsForm of(Manuscript manuscript) {
        Texts texts = manuscript.texts();
        return new TextsForm(texts.purpose(), texts.process(), texts.handling(), manuscript.version());
    }

    Texts texts() {
        return new Texts(purpose, process, handling);
    }
}
