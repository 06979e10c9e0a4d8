package se.radslag.proposal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** Where a year's agenda is made: proposals are decided on, items added, and the whole is put forward and approved. */
@Component
class AgendaDesk {

    private final Proposals proposals;
    private final Agendas agendas;
    private final Supports supports;
    private final CycleService cycles;
    private final OrganisationService directory;
    private final Clock clock;

    AgendaDesk(
            Proposals proposals,
            Agendas agendas,
            Supports supports,
            CycleService cycles,
            OrganisationService directory,
            Clock clock) {
        this.proposals = proposals;
        this.agendas = agendas;
        this.supports = supports;
        this.cycles = cycles;
        this.directory = directory;
        this.clock = clock;
    }

    Agenda get(CycleId id) {
        return agendas.get(id);
    }

    ProposalId addOwnItem(CycleId id, ProposalDraft draft) {
        guardOpen(cycles.get(id));
        agendas.lock(id).guardInPreparation();
        draft.checkOwnItem();
        Proposal item = Proposal.ownItem(id, draft);
        proposals.add(item, clock.now());
        return item.id();
    }

    /** @param version of the proposal as whoever decides has seen it */
    void decide(
            ProposalId id, Proposal.Decision decision, String reason, Optional<ProposalId> mergedInto, int version) {
        Proposal proposal = proposals.get(id);
        guardCollected(cycles.get(proposal.cycleId()));
        agendas.lock(proposal.cycleId()).guardInPreparation();
        if (proposal.version() != version) {
            throw new Refused("", "proposal.changed-meanwhile");
        }
        proposals.update(proposal.decide(decision, reason, mergedInto.map(proposals::get)));
    }

    void submit(CycleId id) {
        guardCollected(cycles.get(id));
        agendas.update(agendas.lock(id).submit(proposals.ofCycle(id)));
    }

    void approve(CycleId id) {
        agendas.update(agendas.lock(id).approve());
    }

    void sendBack(CycleId id, String comment) {
        agendas.update(agendas.lock(id).sendBack(comment));
    }

    /** The agenda that a year's proposals make. */
    List<AgendaItem> items(List<Proposal> decided) {
        List<OrganisationId> proposers = decided.stream()
                .flatMap(proposal -> proposal.organisationId().stream())
                .toList();
        Map<OrganisationId, String> names =
                directory.named(proposers).stream().collect(toMap(Organisation::id, Organisation::name));
        return AgendaItem.of(decided, names, supports.of(decided));
    }

    private void guardCollected(Cycle cycle) {
        guardOpen(cycle);
        if (cycle.takesProposals(clock)) {
            throw new Refused("", "proposal.still-open");
        }
    }

    private static void guardOpen(Cycle cycle) {
        if (!cycle.isOpen()) {
            throw new Refused("", "proposal.year-over");
        }
    }
}
