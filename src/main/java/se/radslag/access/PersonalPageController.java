package se.radslag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.radslag.core.NotFound;

/** The way in: from the address in a letter to the page behind it. */
@Controller
class PersonalPageController {

    private final PersonalLinkService links;
    private final PersonalPasses passes;
    private final PersonalPage page;
    private final Brakes brakes;

    PersonalPageController(PersonalLinkService links, PersonalPasses passes, PersonalPage page, Brakes brakes) {
        this.links = links;
        this.passes = passes;
        this.page = page;
        this.brakes = brakes;
    }

    @GetMapping("/svar/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            PersonalLink link = links.open(token);
            passes.give(link, response);
            return PersonalPage.redirectTo(link);
        } catch (NotFound unknown) {
            brakes.noteFailure(request);
            throw unknown;
        }
    }

    @GetMapping("/sida/{link}")
    String show(PersonalLink link, Model model, HttpServletResponse response) {
        passes.give(link, response);
        return page.show(link, model);
    }
}
