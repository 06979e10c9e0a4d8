package se.radslag.handover;

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

/** Takes from the personal page that somebody else ought to get the letters. */
@Controller
class HandoverController {

    private final PersonalPage page;
    private final HandoverService handovers;

    HandoverController(PersonalPage page, HandoverService handovers) {
        this.page = page;
        this.handovers = handovers;
    }

    @PostMapping("/sida/{link}/mottagare")
    String ask(
            PersonalLink link,
            @ModelAttribute(HandoverSection.FORM) HandoverForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(
                link, result, model, flash, response, "handover.asked", () -> handovers.ask(link, form, sheet));
    }

    @PostMapping("/sida/{link}/aterta-byte")
    String withdraw(
            PersonalLink link,
            @ModelAttribute(HandoverSection.FORM) HandoverForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(link, result, model, flash, response, "handover.withdrawn", () -> {
            form.requireSure();
            handovers.withdraw(link);
        });
    }
}
