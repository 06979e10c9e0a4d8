package se.radslag.cycle;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalPage;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationService;

/** Takes from the personal page in which language its contact person wants letters. */
@Controller
class ContactController {

    private final PersonalPage page;
    private final OrganisationService directory;

    ContactController(PersonalPage page, OrganisationService directory) {
        this.page = page;
        this.directory = directory;
    }

    @PostMapping("/sida/{link}/sprak")
    String choose(
            PersonalLink link,
            @ModelAttribute(ContactSection.FORM) ContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(
                link, result, model, flash, response, "cycle.contact.language-saved." + form.language(), () -> {
                    directory.writeIn(new ContactId(link.contact()), form.required());
                });
    }
}
