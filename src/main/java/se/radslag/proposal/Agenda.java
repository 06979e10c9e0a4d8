package se.radslag.proposal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;

/**
 * How far the agenda of a year has come.
 *
 * @param comment with which it was last sent back; empty if it was not
 */
record Agenda(CycleId cycleId, State state, String comment) {

    /** Where an agenda can be. */
    enum State {
        /** Its proposals are being decided on. */
        IN_PREPARATION,
        /** It waits for approval. */
        SUBMITTED,
        /** It is settled. */
        APPROVED
    }

    static Agenda begun(CycleId cycleId) {
        return new Agenda(cycleId, State.IN_PREPARATION, "");
    }

    boolean isApproved() {
        return state == State.APPROVED;
    }

    /** @throws Refused unless it may be changed */
    void guardInPreparation() {
        guard(State.IN_PREPARATION, "proposal.agenda-submitted");
    }

    /** Puts it forward; every proposal of the year must have been decided on. */
    Agenda submit(List<Proposal> proposals) {
        guardInPreparation();
        Checks checks = new Checks();
        proposals.stream()
                .filter(proposal -> proposal.decision().isEmpty())
                .forEach(proposal -> checks.that(false, "", "proposal.undecided", proposal.title()));
        proposals.stream()
                .filter(proposal -> isLost(proposal, proposals))
                .forEach(proposal -> checks.that(false, "", "proposal.merger-lost", proposal.title()));
        checks.that(proposals.stream().anyMatch(Proposal::isOnAgenda), "", "proposal.agenda-empty");
        checks.done();
        return new Agenda(cycleId, State.SUBMITTED, comment);
    }

    /** What it was merged with was later taken off the agenda. */
    private static boolean isLost(Proposal proposal, List<Proposal> proposals) {
        Optional<ProposalId> into = proposal.mergedInto();
        return into.isPresent()
                && proposals.stream()
                        .filter(Proposal::isOnAgenda)
                        .noneMatch(item -> item.id().equals(into.get()));
    }

    Agenda approve() {
        guard(State.SUBMITTED, "proposal.agenda-not-submitted");
        return new Agenda(cycleId, State.APPROVED, comment);
    }

    Agenda sendBack(@Nullable String why) {
        guard(State.SUBMITTED, "proposal.agenda-not-submitted");
        new Checks().text(why, "comment", 10_000).done();
        return new Agenda(cycleId, State.IN_PREPARATION, requireNonNull(why).strip());
    }

    private void guard(State expected, String code) {
        if (state != expected) {
            throw new Refused("", isApproved() ? "proposal.agenda-approved" : code);
        }
    }
}
