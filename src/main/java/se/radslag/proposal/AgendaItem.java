package se.radslag.proposal;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.radslag.organisation.OrganisationId;

/**
 * A point of the settled agenda.
 *
 * @param number counted from 1
 * @param proposers names of the organisations behind it, those of merged proposals included; empty for the office's own item
 * @param supporters how many organisations support it or what was merged with it, besides its proposers
 */
public record AgendaItem(
        int number, ProposalId proposalId, String title, String question, List<String> proposers, int supporters) {

    /**
     * The agenda that the proposals make as decided so far, in the order they came.
     *
     * @param names of the organisations that propose
     */
    static List<AgendaItem> of(
            List<Proposal> proposals,
            Map<OrganisationId, String> names,
            Map<ProposalId, Set<OrganisationId>> supporters) {
        List<Proposal> items = proposals.stream().filter(Proposal::isOnAgenda).toList();
        return IntStream.range(0, items.size())
                .mapToObj(index -> item(index + 1, items.get(index), proposals, names, supporters))
                .toList();
    }

    private static AgendaItem item(
            int number,
            Proposal item,
            List<Proposal> proposals,
            Map<OrganisationId, String> names,
            Map<ProposalId, Set<OrganisationId>> supporters) {
        List<Proposal> behind = Stream.concat(
                        Stream.of(item), proposals.stream().filter(other -> other.isMergedInto(item.id())))
                .toList();
        Set<OrganisationId> proposers = behind.stream()
                .flatMap(proposal -> proposal.organisationId().stream())
                .collect(toCollection(LinkedHashSet::new));
        Set<OrganisationId> others = behind.stream()
                .flatMap(proposal -> supporters.getOrDefault(proposal.id(), Set.of()).stream())
                .filter(supporter -> !proposers.contains(supporter))
                .collect(toSet());
        List<String> named =
                proposers.stream().map(id -> names.getOrDefault(id, "")).toList();
        return new AgendaItem(number, item.id(), item.title(), item.question(), named, others.size());
    }
}
