package se.radslag.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationId;
import se.radslag.proposal.ProposalPage.Own;
import se.radslag.proposal.ProposalPage.Phase;

/** The part of the personal page where an organisation proposes, changes and declines, and later reads its answers and the agenda. */
@Component
class ProposalSection implements PersonalSection {

    /** The new proposal as typed. */
    static final String DRAFT = "proposalDraft";

    /** The proposal that is changed, as typed. */
    static final String CHANGE = "proposalChange";

    static final String WITHDRAWAL = "proposalWithdrawal";

    static final String DECLINE = "proposalDecline";

    /** Identity of the proposal that the submitted form concerns. */
    static final String TOUCHED = "proposalTouched";

    private final ProposalService proposals;
    private final CycleService cycles;
    private final Clock clock;

    ProposalSection(ProposalService proposals, CycleService cycles, Clock clock) {
        this.proposals = proposals;
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

    private boolean fill(Cycle cycle, OrganisationId organisation, Model model) {
        ProposalPage page = page(cycle, organisation, model);
        model.addAttribute("proposalPage", page);
        addUnlessThere(model, DRAFT, ProposalDraft.EMPTY);
        addUnlessThere(model, DECLINE, ConfirmForm.EMPTY);
        addUnlessThere(model, blank(WITHDRAWAL), ConfirmForm.EMPTY);
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
                wasRefused(DRAFT, model),
                wasRefused(DECLINE, model),
                own(proposals.ofCycle(id), organisation, model),
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

    private static List<Own> own(List<Proposal> all, OrganisationId organisation, Model model) {
        List<Own> own = new ArrayList<>();
        all.stream()
                .filter(proposal -> proposal.isFrom(organisation))
                .forEach(proposal -> own.add(own(proposal, own.size(), all, model)));
        return own;
    }

    private static Own own(Proposal proposal, int index, List<Proposal> all, Model model) {
        boolean touched = proposal.id().toString().equals(model.getAttribute(TOUCHED));
        String form = touched && wasRefused(CHANGE, model) ? CHANGE : blank(CHANGE) + index;
        addUnlessThere(model, form, ProposalDraft.of(proposal));
        return new Own(
                proposal.id(),
                proposal.title(),
                proposal.question(),
                proposal.why(),
                proposal.example(),
                Feedback.on(proposal, all),
                form,
                touched && wasRefused(WITHDRAWAL, model) ? WITHDRAWAL : blank(WITHDRAWAL),
                touched);
    }

    /** Name of the form that nobody has submitted. */
    private static String blank(String name) {
        return name + "Blank";
    }

    private static boolean wasRefused(String name, Model model) {
        return Optional.ofNullable(model.getAttribute(BindingResult.MODEL_KEY_PREFIX + name))
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .isPresent();
    }

    private static void addUnlessThere(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }
}
