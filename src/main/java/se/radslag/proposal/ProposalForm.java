package se.radslag.proposal;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;

/**
 * Everything that can be filled in beside each other: one form, so that whichever of its buttons is pressed, nothing typed is lost.
 *
 * @param sure the box to be ticked before something is declined, taken back or thrown away: a mail scanner that presses buttons does not tick
 *     boxes
 */
record ProposalForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable String why,
        boolean example,
        boolean sure) {

    static final ProposalForm EMPTY = new ProposalForm(null, null, null, false, false);

    static ProposalForm of(ProposalDraft texts) {
        return new ProposalForm(texts.title(), texts.question(), texts.why(), texts.example(), false);
    }

    ProposalDraft texts() {
        return new ProposalDraft(title, question, why, example);
    }

    void requireSure() {
        if (!sure) {
            throw new Refused("sure", "proposal.confirm");
        }
    }

    /** What stands in it besides the box. */
    ProposalForm unsure() {
        return of(texts());
    }

    boolean saysSomething() {
        return !texts().isEmpty();
    }
}
