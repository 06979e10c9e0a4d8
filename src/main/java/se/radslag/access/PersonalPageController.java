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
    private final ConfirmationService confirmations;

    PersonalPageController(
            PersonalLinkService links,
            PersonalPasses passes,
            PersonalPage page,
            Brakes brakes,
            ConfirmationService confirmations) {
        this.links = links;
        this.passes = passes;
        this.page = page;
        this.brakes = brakes;
        this.confirmations = confirmations;
    }

    @GetMapping("/svar/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            Opened opened = opened(token);
            passes.give(passes.asKnown(opened.door(), request), response);
            return "redirect:" + opened.page();
        } catch (NotFound unknown) {
            brakes.noteFailure(request);
            throw unknown;
        }
    }

    /** What an address in a letter leads to. */
    private record Opened(PersonalLink door, String page) {}

    private Opened opened(String token) {
        try {
            PersonalLink link = links.open(token);
            return new Opened(link, PersonalPage.address(link));
        } catch (NotFound noPersonalLink) {
            Confirmation asked = confirmations.open(token);
            return new Opened(asked.door(), "/bekrafta/" + asked.id());
        }
    }

    @GetMapping("/sida/{link}")
    String show(PersonalLink link, Model model, HttpServletResponse response) {
        passes.give(link, response);
        return page.show(link, model);
    }
}
