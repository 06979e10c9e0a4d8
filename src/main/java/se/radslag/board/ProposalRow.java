package se.radslag.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.radslag.organisation.OrganisationId;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalId;

/**
 * A proposal as it is decided on.
 *
 * @param proposer the organisation's name; empty for the office's own item
 * @param targets the proposals it could be merged with: those on the agenda
 * @param target title of the one that it was merged with; empty if it was not
 * @param supporters names of the other organisations that support it
 */
record ProposalRow(Proposal proposal, String proposer, List<Proposal> targets, String target, List<String> supporters) {

    static ProposalRow of(
            Proposal proposal, List<Proposal> all, Map<OrganisationId, String> proposers, List<String> supporters) {
        String proposer = proposal.organisationId().map(proposers::get).orElse("");
        List<Proposal> targets = all.stream()
                .filter(other -> !other.id().equals(proposal.id()))
                .filter(other -> other.decision().equals(Optional.of(Proposal.Decision.ON_AGENDA)))
                .toList();
        String target = proposal.mergedInto().map(id -> title(id, all)).orElse("");
        return new ProposalRow(proposal, proposer, targets, target, supporters);
    }

    private static String title(ProposalId id, List<Proposal> all) {
        return all.stream()
                .filter(other -> other.id().equals(id))
                .map(Proposal::title)
                .findFirst()
                .orElse("");
    }
}
