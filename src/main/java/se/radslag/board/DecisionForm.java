package se.radslag.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;

/**
 * The decision on one proposal as chosen and typed.
 *
 * @param mergedInto a proposal's id, or empty
 */
record DecisionForm(
        Proposal.@Nullable Decision decision,
        @Nullable String reason,
        @Nullable String mergedInto,
        int version) {

    void decideOn(ProposalId proposal, ProposalService proposals) {
        if (decision == null) {
            throw new Refused("decision", "core.required");
        }
        proposals.decide(proposal, decision, reason == null ? "" : reason, target(), version);
    }

    private Optional<ProposalId> target() {
        return Optional.ofNullable(mergedInto)
                .filter(id -> decision == Proposal.Decision.MERGED && !id.isEmpty())
                .map(ProposalId::of);
    }
}
