package se.radslag.proposal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.radslag.organisation.OrganisationId;

/**
 * A point of the settled agenda.
 *
 * @param number counted from 1
 * @param proposers names of the organisations behind it, those of merged proposals included; empty for the office's own item
 */
public record AgendaItem(int number, ProposalId proposalId, String title, String question, List<String> proposers) {

    /**
     * The agenda that the proposals make as decided so far, in the order they came.
     *
     * @param names of the organisations that propose
     */
    static List<AgendaItem> of(List<Proposal> proposals, Map<OrganisationId, String> names) {
        List<Proposal> items = proposals.stream().filter(Proposal::isOnAgenda).toList();
        return IntStream.range(0, items.size())
                .mapToObj(index -> item(index + 1, items.get(index), proposals, names))
                .toList();
    }

    private static AgendaItem item(
            int number, Proposal item, List<Proposal> proposals, Map<OrganisationId, String> names) {
        Stream<Proposal> merged = proposals.stream().filter(other -> other.isMergedInto(item.id()));
        List<String> proposers = Stream.concat(Stream.of(item), merged)
                .flatMap(proposal -> proposal.organisationId().stream())
                .map(id -> names.getOrDefault(id, ""))
                .distinct()
                .toList();
        return new AgendaItem(number, item.id(), item.title(), item.question(), proposers);
    }
}
