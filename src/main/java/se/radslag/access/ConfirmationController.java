package se.radslag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.radslag.core.NotFound;

/** The page behind the link that asks whether an address is somebody's own. Opening it changes nothing; its button does, once. */
@Controller
class ConfirmationController {

    private static final String PAGE = "/bekrafta/{id}";

    private final ConfirmationService confirmations;
    private final PersonalPasses passes;

    ConfirmationController(ConfirmationService confirmations, PersonalPasses passes) {
        this.confirmations = confirmations;
        this.passes = passes;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return page(admitted(id, request), model);
    }

    @PostMapping(PAGE)
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mine,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Confirmation asked = admitted(id, request);
        if (!mine.equals("ja")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("unanswered", true);
            return page(asked, model);
        }
        confirmations.confirm(asked);
        return "redirect:" + PAGE;
    }

    private Confirmation admitted(String id, HttpServletRequest request) {
        try {
            return confirmations.admit(
                    LinkId.of(id), door -> passes.find(door, request).isPresent());
        } catch (NotFound unknown) {
            throw new PageShut();
        }
    }

    private static String page(Confirmation asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("pageAddress", "/bekrafta/" + asked.id());
        return "access/confirm";
    }
}
