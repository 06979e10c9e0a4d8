package se.radslag.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.radslag.organisation.OrganisationId;

/**
 * The answer to one proposal, as its proposer reads it in a letter and on the personal page.
 *
 * @param decision name of the decision in lower case with hyphens, as the bundles know it
 * @param mergedInto title of the item it went into; empty unless it was merged
 * @param supporters how many other organisations support it
 */
record Feedback(String title, String decision, String reason, String mergedInto, int supporters) {

    /** @param all the year's proposals, among them whatever this one was merged with */
    static Feedback on(Proposal decided, List<Proposal> all, Map<ProposalId, Set<OrganisationId>> supporters) {
        return new Feedback(
                decided.title(),
                key(decided.decision()),
                decided.reason(),
                mergedInto(decided, all),
                supporters.getOrDefault(decided.id(), Set.of()).size());
    }

    private static String key(Optional<Proposal.Decision> decision) {
        return decision.map(Enum::name)
                .orElse("undecided")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static String mergedInto(Proposal decided, List<Proposal> all) {
        return all.stream()
                .filter(other -> decided.isMergedInto(other.id()))
                .map(Proposal::title)
                .findFirst()
                .orElse("");
    }
}
