package se.radslag.access;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of the personal page where somebody who got the link from a colleague says who they are. */
@Component
class ColleagueSection implements PersonalSection {

    static final String FORM = "colleagueForm";

    private final PersonalLinkService links;

    ColleagueSection(PersonalLinkService links) {
        this.links = links;
    }

    @Override
    public String fragment() {
        return "access/_colleague :: section";
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        link.colleague().ifPresent(id -> model.addAttribute("colleague", links.colleague(id)));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new ColleagueForm("", ""));
        }
        return true;
    }

    @Override
    public int order() {
        return 1;
    }
}
