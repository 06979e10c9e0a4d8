package se.radslag.proposal;

import static java.util.stream.Collectors.toSet;

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
import se.radslag.cycle.PersonalYear;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationNames;
import se.radslag.proposal.ProposalPage.Other;
import se.radslag.proposal.ProposalPage.Own;
import se.radslag.proposal.ProposalPage.Phase;

/** The part of the personal page where an organisation proposes, changes and declines, and later reads its answers and the agenda. */
@Component
class ProposalSection implements PersonalSection {

    /** Name of the form as typed; without what was wrong with it if it is only kept while something else was sent. */
    static final String FORM = "proposalForm";

    private static final String PAGE = "proposalPage";

    private final Readings readings;
    private final OrganisationNames names;
    private final Clock clock;

    ProposalSection(Readings readings, OrganisationNames names, Clock clock) {
        this.readings = readings;
        this.names = names;
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
        return PersonalYear.in(model.getAttribute(PersonalYear.NAME))
                .filter(year -> year.participants().contains(organisation))
                .filter(year -> fill(year.cycle(), organisation, model))
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
        Reading reading = readings.of(cycle.id(), organisation);
        Phase phase = phase(cycle, reading);
        List<SharedProposal> others = phase == Phase.OPEN ? reading.others() : List.of();
        Map<OrganisationId, String> named = phase == Phase.ANSWERED
                ? names.of(reading.proposers())
                : names.of(others.stream().map(SharedProposal::proposer).collect(toSet()));
        return new ProposalPage(
                phase,
                cycle.lastProposalDay(),
                cycle.samradDay(),
                reading.declined(),
                model.containsAttribute(FORM),
                isDeclining(model),
                own(reading.proposals(), organisation, reading.supporters()),
                reading.drafts(),
                others.stream().map(other -> other(other, named, model)).toList(),
                phase == Phase.ANSWERED ? AgendaItem.of(reading.proposals(), named, reading.supporters()) : List.of());
    }

    private Phase phase(Cycle cycle, Reading reading) {
        if (cycle.takesProposals(clock)) {
            return Phase.OPEN;
        }
        if (reading.approved()) {
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

    private static Other other(SharedProposal other, Map<OrganisationId, String> names, Model model) {
        return new Other(other, names.getOrDefault(other.proposer(), ""), isTicked(other.id(), model));
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
