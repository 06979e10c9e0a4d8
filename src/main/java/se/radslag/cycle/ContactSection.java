package se.radslag.cycle;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;

/** The part of the personal page that says to whom letters go, and where their language is chosen. */
@Component
class ContactSection implements PersonalSection {

    static final String FORM = "contactForm";

    private final OrganisationService directory;

    ContactSection(OrganisationService directory) {
        this.directory = directory;
    }

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
        Optional<Recipient> contact = directory.recipient(new ContactId(link.contact()));
        contact.ifPresent(recipient -> {
            model.addAttribute("contact", recipient);
            if (!model.containsAttribute(FORM)) {
                model.addAttribute(FORM, ContactForm.of(recipient.language()));
            }
        });
        return contact.isPresent();
    }
}
