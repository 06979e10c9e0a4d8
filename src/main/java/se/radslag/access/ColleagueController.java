package se.radslag.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learns who acts by a link that was handed on. */
@Controller
class ColleagueController {

    private final PersonalLinkService links;
    private final PersonalPasses passes;
    private final PersonalPage page;

    ColleagueController(PersonalLinkService links, PersonalPasses passes, PersonalPage page) {
        this.links = links;
        this.passes = passes;
        this.page = page;
    }

    @PostMapping("/sida/{link}/kollega")
    String name(
            PersonalLink link,
            @ModelAttribute(ColleagueSection.FORM) ColleagueForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(
                link,
                result,
                model,
                flash,
                response,
                "access.colleague.named",
                () -> passes.give(links.nameColleague(link, form), response));
    }
}
