package se.radslag.proposal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import se.radslag.access.PersonalAsk;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalPage.Other;
import se.radslag.proposal.ProposalPage.Own;
import se.radslag.proposal.ProposalPage.Phase;

/** The part of the personal page where an organisation proposes, changes and declines, and later reads its answers and the agenda. */
@Component
class ProposalSection implements PersonalSection {

    /** Name of the form as typed; without what was wrong with it if it is only kept while something else was sent. */
    static final String FORM = "proposalForm";

    private static final String PAGE = "proposalPage";

    private final ProposalService proposals;
    private final DraftService drafts;
    private final SupportService supports;
    private final OrganisationService directory;
    private final CycleService cycles;
    private final Clock clock;

    ProposalSection(
            ProposalService proposals,
            DraftService drafts,
            SupportService supports,
            OrganisationService directory,
            CycleService cycles,
            Clock clock) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.supports = supports;
        this.directory = directory;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public String fragment() {
        return "proposal/_proposals :: section";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        OrganisationId organisation = new OrganisationId(link.organisation());
        return cycles.find(link.scope())
                .filter(cycle -> cycles.participants(cycle.id()).contains(organisation))
                .filter(cycle -> fill(cycle, organisation, model))
                .isPresent();
    }

    @Override
    public List<PersonalAsk> asks(Model model) {
        return model.getAttribute(PAGE) instanceof ProposalPage page ? page.asks() : List.of();
    }

    private boolean fill(Cycle cycle, OrganisationId organisation, Model model) {
        ProposalPage page = page(cycle, organisation, model);
        model.addAttribute(PAGE, page);
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, ProposalForm.EMPTY);
        }
        return !page.saysNothing();
    }

    private ProposalPage page(Cycle cycle, OrganisationId organisation, Model model) {
        CycleId id = cycle.id();
        Phase phase = phase(cycle);
        return new ProposalPage(
                phase,
                cycle.lastProposalDay(),
                cycle.samradDay(),
                proposals.declined(id).contains(organisation),
                model.containsAttribute(FORM),
                isDeclining(model),
                own(proposals.ofCycle(id), organisation, supports.ofCycle(id)),
                drafts.of(id, organisation),
                phase == Phase.OPEN ? others(id, organisation, model) : List.of(),
                phase == Phase.ANSWERED ? proposals.agenda(id) : List.of());
    }

    private Phase phase(Cycle cycle) {
        if (cycle.takesProposals(clock)) {
            return Phase.OPEN;
        }
        if (proposals.isAgendaApproved(cycle.id())) {
            return Phase.ANSWERED;
        }
        return cycle.isOpen() ? Phase.AWAITING : Phase.OVER;
    }

    private static List<Own> own(
            List<Proposal> all, OrganisationId organisation, Map<ProposalId, Set<OrganisationId>> supporters) {
        return all.stream()
                .filter(proposal -> proposal.isFrom(organisation))
                .map(proposal -> own(proposal, all, supporters))
                .toList();
    }

    private static Own own(Proposal proposal, List<Proposal> all, Map<ProposalId, Set<OrganisationId>> supporters) {
        return new Own(
                proposal.id(),
                proposal.title(),
                proposal.question(),
                proposal.why(),
                proposal.example(),
                proposal.shareable(),
                Feedback.on(proposal, all, supporters));
    }

    private List<Other> others(CycleId id, OrganisationId organisation, Model model) {
        List<SharedProposal> shared = supports.others(id, organisation);
        Map<OrganisationId, String> names =
                directory.named(shared.stream().map(SharedProposal::proposer).toList()).stream()
                        .collect(toMap(Organisation::id, Organisation::name));
        return shared.stream()
                .map(other -> new Other(other, names.getOrDefault(other.proposer(), ""), isTicked(other.id(), model)))
                .toList();
    }

    private static boolean isTicked(ProposalId id, Model model) {
        return model.getAttribute(FORM) instanceof ProposalForm form
                && (form.support().contains(id.toString()) || form.takeBack().contains(id.toString()));
    }

    private static boolean isDeclining(Model model) {
        return model.getAttribute(BindingResult.MODEL_KEY_PREFIX + FORM) instanceof BindingResult result
                && result.hasFieldErrors("sure");
    }
}
