package se.radslag.proposal;

import java.util.Optional;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/**
 * What somebody wants on the agenda of a year's samråd.
 *
 * @param organisationId who proposes; empty for an item that the office itself puts forward
 * @param mergedInto the proposal that this one was merged with, if so decided
 * @param reason for the decision, as the proposer will read it; empty while undecided
 */
public record Proposal(
        ProposalId id,
        CycleId cycleId,
        Optional<OrganisationId> organisationId,
        String title,
        String question,
        String why,
        boolean example,
        Optional<Decision> decision,
        String reason,
        Optional<ProposalId> mergedInto,
        int version) {

    /** What was decided on a proposal. */
    public enum Decision {
        /** It stands on the agenda. */
        ON_AGENDA,
        /** It was merged with another proposal. */
        MERGED,
        /** It is dealt with elsewhere. */
        ELSEWHERE,
        /** Not this year. */
        NOT_THIS_YEAR
    }
}
