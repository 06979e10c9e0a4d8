package se.radslag.documentation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.organisation.OrganisationId;

/** The part of the personal page where an organisation finds the documentation of its meetings, and what became of its viewpoints. */
@Component
class OutcomeSection implements PersonalSection {

    private final Outcomes outcomes;

    OutcomeSection(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String fragment() {
        return "documentation/_outcome :: section";
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        List<Outcome> published = outcomes.of(link.scope(), new OrganisationId(link.organisation()));
        model.addAttribute("outcomes", published);
        return !published.isEmpty();
    }

    @Override
    public int order() {
        return 40;
    }
}
