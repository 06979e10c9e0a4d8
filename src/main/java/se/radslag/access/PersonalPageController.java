package se.radslag.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class PersonalPageController {

    private final PersonalLinkService links;
    private final PersonalPage page;

    PersonalPageController(PersonalLinkService links, PersonalPage page) {
        this.links = links;
        this.page = page;
    }

    @GetMapping("/svar/{token}")
    String show(@PathVariable String token, Model model) {
        return page.show(token, links.open(token), model);
    }
}
