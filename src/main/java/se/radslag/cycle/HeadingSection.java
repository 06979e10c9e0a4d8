package se.radslag.cycle;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** The head of the personal page: whose it is and, if its link is for a year, which year. */
@Component
class HeadingSection implements PersonalSection {

    private final CycleService cycles;
    private final OrganisationService directory;

    HeadingSection(CycleService cycles, OrganisationService directory) {
        this.cycles = cycles;
        this.directory = directory;
    }

    @Override
    public String fragment() {
        return "cycle/_heading :: section";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        model.addAttribute(
                "heading",
                directory.get(new OrganisationId(link.organisation())).name());
        cycles.find(link.scope())
                .map(cycle -> YearHeading.of(cycle, cycles.office(cycle.officeId())))
                .ifPresent(heading -> model.addAttribute("yearHeading", heading));
        return model.containsAttribute("yearHeading");
    }
}
