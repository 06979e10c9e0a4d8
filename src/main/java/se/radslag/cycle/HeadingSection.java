package se.radslag.cycle;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;

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
        Optional<Recipient> contact = directory.recipient(new ContactId(link.contact()));
        contact.ifPresent(recipient -> model.addAttribute(PersonalYear.CONTACT, recipient));
        model.addAttribute("heading", contact.map(Recipient::organisation).orElseGet(() -> name(link)));
        cycles.personalYear(link.scope()).ifPresent(year -> {
            model.addAttribute(PersonalYear.NAME, year);
            YearHeading told = YearHeading.of(year.cycle(), year.office());
            model.addAttribute("yearHeading", told);
            model.addAttribute("over", told.isEnded() || told.isCalledOff());
        });
        return model.containsAttribute("yearHeading");
    }

    /** Of an organisation whose contact person is no longer in the directory. */
    private String name(PersonalLink link) {
        return directory.get(new OrganisationId(link.organisation())).name();
    }
}
