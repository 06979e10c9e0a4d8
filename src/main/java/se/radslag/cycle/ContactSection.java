package se.radslag.cycle;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.organisation.Recipient;

/** The part of the personal page that says to whom letters go, and where their language is chosen. */
@Component
class ContactSection implements PersonalSection {

    static final String FORM = "contactForm";

    @Override
    public String fragment() {
        return "cycle/_contact :: section";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        if (model.getAttribute(PersonalYear.CONTACT) instanceof Recipient recipient) {
            if (!model.containsAttribute(FORM)) {
                model.addAttribute(FORM, ContactForm.of(recipient.language()));
            }
            return true;
        }
        return false;
    }
}
