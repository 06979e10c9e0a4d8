package se.radslag.board;

import org.jspecify.annotations.Nullable;
import se.radslag.proposal.ProposalDraft;

/** An item that the office itself puts on the agenda, as typed. */
record ItemForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable String why) {

    ProposalDraft draft() {
        return new ProposalDraft(title, question, why, false);
    }
}
