package se.radslag.proposal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/**
 * What somebody wants on the agenda of a year's samråd.
 *
 * @param organisationId who proposes; empty for an item that the office itself puts forward
 * @param shareable whether the other organisations may see it in advance
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
        boolean shareable,
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

    /** Whether it stands on the agenda by itself. */
    public boolean isOnAgenda() {
        return decision.filter(Decision.ON_AGENDA::equals).isPresent();
    }

    public boolean isMergedInto(ProposalId other) {
        return mergedInto.filter(other::equals).isPresent();
    }

    /** A new proposal of an organisation, still to be decided on. */
    static Proposal of(ProposalId id, OrganisationId proposer, CycleId cycleId, ProposalDraft checked) {
        return drafted(id, cycleId, Optional.of(proposer), Optional.empty(), checked);
    }

    /** An item of the office's own, which stands on the agenda unless the office thinks better of it. */
    static Proposal ownItem(CycleId cycleId, ProposalDraft checked) {
        return drafted(ProposalId.random(), cycleId, Optional.empty(), Optional.of(Decision.ON_AGENDA), checked);
    }

    private static Proposal drafted(
            ProposalId id,
            CycleId cycleId,
            Optional<OrganisationId> proposer,
            Optional<Decision> decision,
            ProposalDraft draft) {
        return new Proposal(
                id,
                cycleId,
                proposer,
                draft.cleanTitle(),
                draft.cleanQuestion(),
                draft.cleanWhy(),
                draft.example(),
                draft.shareable(),
                decision,
                "",
                Optional.empty(),
                0);
    }

    public boolean isFrom(OrganisationId organisation) {
        return organisationId.filter(organisation::equals).isPresent();
    }

    /** To everybody but its proposer a proposal that is to be changed does not exist. */
    void guardOwnedBy(OrganisationId organisation) {
        if (!isFrom(organisation)) {
            throw new NotFound();
        }
    }

    /** Whether it is put in other words, not only shown to others or not. */
    boolean readsLike(Proposal other) {
        return title.equals(other.title) && question.equals(other.question) && why.equals(other.why);
    }

    Proposal change(ProposalDraft draft) {
        return new Proposal(
                id,
                cycleId,
                organisationId,
                draft.cleanTitle(),
                draft.cleanQuestion(),
                draft.cleanWhy(),
                draft.example(),
                draft.shareable(),
                decision,
                reason,
                mergedInto,
                version);
    }

    /**
     * Decides on the proposal, for a reason that its proposer will read.
     *
     * @param target what to merge it with; empty unless it is merged
     */
    Proposal decide(Decision decided, @Nullable String because, Optional<Proposal> target) {
        new Checks().text(because, "reason", 10_000).done();
        if (decided == Decision.MERGED) {
            guardMergeable(target);
        }
        Optional<ProposalId> into = decided == Decision.MERGED ? target.map(Proposal::id) : Optional.empty();
        return decided(decided, requireNonNull(because).strip(), into);
    }

    private void guardMergeable(Optional<Proposal> target) {
        Proposal into = target.orElseThrow(() -> new Refused("mergedInto", "proposal.merge-with-what"));
        new Checks()
                .that(!into.id.equals(id), "mergedInto", "proposal.merge-with-itself")
                .that(into.cycleId.equals(cycleId) && into.isOnAgenda(), "mergedInto", "proposal.merge-off-agenda")
                .done();
    }

    private Proposal decided(Decision decided, String because, Optional<ProposalId> into) {
        return new Proposal(
                id,
                cycleId,
                organisationId,
                title,
                question,
                why,
                example,
                shareable,
                Optional.of(decided),
                because,
                into,
                version);
    }
}
