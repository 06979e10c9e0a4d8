package se.radslag.dialogue;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalPage;
import se.radslag.organisation.OrganisationId;

/** Takes requests for further dialogue from the personal page. */
@Controller
class DialogueController {

    private final PersonalPage page;
    private final DialogueService dialogue;

    DialogueController(PersonalPage page, DialogueService dialogue) {
        this.page = page;
        this.dialogue = dialogue;
    }

    @PostMapping("/sida/{link}/dialog")
    String request(
            PersonalLink link,
            @ModelAttribute("dialogueDraft") DialogueDraft draft,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(link, result, model, flash, response, "dialogue.received", () -> {
            dialogue.request(link.scope(), new OrganisationId(link.organisation()), draft, sheet);
        });
    }
}
