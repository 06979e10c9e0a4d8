package se.radslag.proposal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.radslag.organisation.OrganisationId;

/**
 * What an organisation's page tells of a year's proposals, as it stands in the tables.
 *
 * @param declined whether the organisation has let know that it will not propose
 * @param approved whether the agenda is settled
 * @param drafts of the organisation
 */
record Reading(OrganisationId reader, boolean declined, boolean approved, List<KeptDraft> drafts, List<Line> lines) {

    /**
     * One of the year's proposals.
     *
     * @param shown whether the other organisations see it
     * @param reworded whether it reads otherwise than when the reader began to support it
     */
    record Line(Proposal proposal, boolean shown, Set<OrganisationId> supporters, boolean reworded) {}

    List<Proposal> proposals() {
        return lines.stream().map(Line::proposal).toList();
    }

    Map<ProposalId, Set<OrganisationId>> supporters() {
        return lines.stream().collect(toMap(line -> line.proposal().id(), Line::supporters));
    }

    /** What the reader sees of the others' proposals. */
    List<SharedProposal> others() {
        return lines.stream().filter(Line::shown).flatMap(this::other).toList();
    }

    private Stream<SharedProposal> other(Line line) {
        Proposal shown = line.proposal();
        return shown.organisationId().filter(proposer -> !proposer.equals(reader)).stream()
                .map(proposer -> new SharedProposal(
                        shown.id(),
                        proposer,
                        shown.title(),
                        shown.question(),
                        shown.why(),
                        line.supporters().contains(reader),
                        line.reworded()));
    }

    Set<OrganisationId> proposers() {
        return lines.stream()
                .flatMap(line -> line.proposal().organisationId().stream())
                .collect(toSet());
    }
}
