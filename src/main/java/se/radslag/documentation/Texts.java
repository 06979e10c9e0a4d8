package se.radslag.documentation;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;

/**
 * The running text under the first three headings, which staff may write; what stands under the others is drawn from the records.
 *
 * <p>Blank lines part paragraphs; lines that begin with «1. », «2. » and so on make a numbered list.
 *
 * @param purpose purpose and questions
 * @param process how it went about
 * @param handling what was said, and what becomes of it
 */
record Texts(
        @Nullable String purpose,
        @Nullable String process,
        @Nullable String handling) {

    private static final int LONGEST = 50_000;

    /** No heading may be empty when the documentation is put forward, nor may any be longer than a reader bears. */
    Checks check() {
        return new Checks()
                .text(purpose, "purpose", LONGEST)
                .text(process, "process", LONGEST)
                .text(handling, "handling", LONGEST);
    }

    /** While it is being written, a heading may still be empty. */
    Checks checkDraft() {
        return new Checks()
                .optionalText(purpose, "purpose", LONGEST)
                .optionalText(process, "process", LONGEST)
                .optionalText(handling, "handling", LONGEST);
    }

    Texts tidied() {
        return new Texts(tidy(purpose), tidy(process), tidy(handling));
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
