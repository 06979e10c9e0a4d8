package se.radslag.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to one proposal, as its proposer reads it in a letter and on the personal page.
 *
 * @param decision name of the decision in lower case with hyphens, as the bundles know it
 * @param mergedInto title of the item it went into; empty unless it was merged
 */
record Feedback(String title, String decision, String reason, String mergedInto) {

    /** @param all the year's proposals, among them whatever this one was merged with */
    static Feedback on(Proposal decided, List<Proposal> all) {
        return new Feedback(decided.title(), key(decided.decision()), decided.reason(), mergedInto(decided, all));
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
