package se.radslag.proposal;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;

/**
 * An agenda proposal as somebody typed it. Nothing of it is checked yet.
 *
 * @param why why the question matters
 * @param example whether the organisation can present an example
 * @param shareable whether the other organisations may see it in advance
 */
public record ProposalDraft(
        @Nullable String title,
        @Nullable String question,
        @Nullable String why,
        boolean example,
        boolean shareable) {

    static final ProposalDraft EMPTY = new ProposalDraft(null, null, null, false, false);

    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    /** One that stays between the organisation and the office. */
    public ProposalDraft(@Nullable String title, @Nullable String question, @Nullable String why, boolean example) {
        this(title, question, why, example, false);
    }

    static ProposalDraft of(Proposal proposal) {
        return new ProposalDraft(
                proposal.title(), proposal.question(), proposal.why(), proposal.example(), proposal.shareable());
    }

    /** @throws se.radslag.core.Refused naming each field that an organisation has to fill in otherwise */
    void check() {
        new Checks()
                .line(title, "title", LINE)
                .text(question, "question", TEXT)
                .text(why, "why", TEXT)
                .done();
    }

    /** Whether nothing at all was typed. */
    boolean isEmpty() {
        return (cleanTitle() + cleanQuestion() + cleanWhy()).isEmpty();
    }

    /** What is only kept may lack anything, but not everything. */
    void checkKept() {
        new Checks()
                .that(!isEmpty(), "title", "proposal.draft-empty")
                .optionalLine(title, "title", LINE)
                .optionalText(question, "question", TEXT)
                .optionalText(why, "why", TEXT)
                .done();
    }

    /** The office need not tell itself why an item matters. */
    void checkOwnItem() {
        new Checks()
                .line(title, "title", LINE)
                .text(question, "question", TEXT)
                .optionalText(why, "why", TEXT)
                .done();
    }

    String cleanTitle() {
        return clean(title);
    }

    String cleanQuestion() {
        return clean(question);
    }

    String cleanWhy() {
        return clean(why);
    }

    /** Browsers end lines with two characters. */
    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
