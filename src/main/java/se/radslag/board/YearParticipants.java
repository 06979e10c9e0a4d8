package se.radslag.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** Who takes part in a year; a choice among all active organisations until it is settled. */
@Component
class YearParticipants implements YearSection {

    private final CycleService cycles;
    private final OrganisationService organisations;

    YearParticipants(CycleService cycles, OrganisationService organisations) {
        this.cycles = cycles;
        this.organisations = organisations;
    }

    @Override
    public void fill(Cycle year, Model model) {
        Set<OrganisationId> chosen = cycles.participants(year.id());
        boolean choosing = year.isOpen() && year.participantsSettledAt().isEmpty();
        model.addAttribute("choosing", choosing).addAttribute("participants", organisations.named(chosen));
        model.addAttribute("candidates", choosing ? candidates(chosen) : List.of());
        model.addAttribute("notReached", organisations.notReached(choosing ? active() : chosen));
    }

    private Set<OrganisationId> active() {
        return organisations.active().stream().map(Organisation::id).collect(Collectors.toSet());
    }

    private List<Candidate> candidates(Set<OrganisationId> chosen) {
        return organisations.active().stream()
                .map(organisation -> new Candidate(organisation, chosen.contains(organisation.id()), ""))
                .toList();
    }
}
