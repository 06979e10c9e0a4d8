package se.radslag.board;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.proposal.SupportService;

/** A year's proposals and the decisions on them, the agenda they make, and who has answered the call. */
@Component
class YearProposals implements YearSection {

    private final CycleService cycles;
    private final ProposalService proposals;
    private final SupportService supports;
    private final Outbox outbox;
    private final Names names;
    private final Clock clock;

    YearProposals(
            CycleService cycles,
            ProposalService proposals,
            SupportService supports,
            Outbox outbox,
            Names names,
            Clock clock) {
        this.cycles = cycles;
        this.proposals = proposals;
        this.supports = supports;
        this.outbox = outbox;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void fill(Cycle year, Model model) {
        List<Proposal> all = proposals.ofCycle(year.id());
        boolean preparing = preparing(year);
        Map<ProposalId, Set<OrganisationId>> supporters = supports.ofCycle(year.id());
        model.addAttribute("unpublished", year.takesProposals(clock) ? supports.unpublished(year.id()) : 0);
        model.addAttribute("proposals", rows(all, supporters)).addAttribute("preparing", preparing);
        model.addAttribute("deciding", preparing && !year.takesProposals(clock));
        model.addAttribute("agenda", proposals.agenda(year.id()));
        model.addAttribute("agendaComment", preparing ? proposals.agendaComment(year.id()) : "");
        fillAnswers(year, all, model);
    }

    private List<ProposalRow> rows(List<Proposal> all, Map<ProposalId, Set<OrganisationId>> supporters) {
        Map<OrganisationId, String> named = names.of(Stream.concat(
                        all.stream().flatMap(proposal -> proposal.organisationId().stream()),
                        supporters.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet()));
        return all.stream()
                .map(proposal -> ProposalRow.of(proposal, all, named, supporters(proposal, supporters, named)))
                .toList();
    }

    /** In the order of the names. */
    private static List<String> supporters(
            Proposal proposal, Map<ProposalId, Set<OrganisationId>> supporters, Map<OrganisationId, String> named) {
        Set<OrganisationId> supporting = supporters.getOrDefault(proposal.id(), Set.of());
        return named.entrySet().stream()
                .filter(organisation -> supporting.contains(organisation.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The agenda is prepared until the feedback on it has been written; decisions wait for the end of the collection. */
    private boolean preparing(Cycle year) {
        return year.isOpen()
                && outbox.ofStage(ProposalService.agendaStage(year.id())).isEmpty();
    }

    private void fillAnswers(Cycle year, List<Proposal> all, Model model) {
        Set<OrganisationId> proposed = all.stream()
                .map(Proposal::organisationId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<OrganisationId> declined = proposals.declined(year.id());
        Set<OrganisationId> silent = new HashSet<>(cycles.participants(year.id()));
        silent.removeAll(proposed);
        declined.forEach(silent::remove);
        Set<OrganisationId> unreached = new HashSet<>(proposals.unreached(year.id()));
        unreached.retainAll(silent);
        silent.removeAll(unreached);
        model.addAttribute("proposed", names.sorted(proposed).toList());
        model.addAttribute("declined", names.sorted(declined).toList());
        model.addAttribute("unreached", names.sorted(unreached).toList());
        model.addAttribute("silent", names.sorted(silent).toList());
    }
}
