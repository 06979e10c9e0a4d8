package se.radslag.handover;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.cycle.PersonalYear;
import se.radslag.organisation.Recipient;

/** The part of a year's personal page where somebody says that another person ought to get the letters, and sees what became of it. */
@Component
class HandoverSection implements PersonalSection {

    static final String FORM = "handoverForm";

    private final HandoverService handovers;

    HandoverSection(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public String fragment() {
        return "handover/_handover :: section";
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        if (PersonalYear.in(model.getAttribute(PersonalYear.NAME)).isEmpty()) {
            return false;
        }
        if (model.getAttribute(PersonalYear.CONTACT) instanceof Recipient contact && contact.questioned()) {
            handovers.last(contact.contactId()).ifPresent(last -> model.addAttribute("handover", last));
        }
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, HandoverForm.EMPTY);
        }
        return true;
    }
}
