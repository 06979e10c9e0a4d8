package se.radslag.dialogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.radslag.access.ConfirmationService;
import se.radslag.access.FormSheet;
import se.radslag.core.Refused;

/** Where organisations without a link of ours ask for further dialogue. Whatever address they state, the answer is the same. */
@Controller
class WishController {

    private static final String PAGE = "/dialog";

    private final WishService wishes;

    WishController(WishService wishes) {
        this.wishes = wishes;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("wish", WishForm.EMPTY);
        return page(FormSheet.drawn(), model);
    }

    @PostMapping(PAGE)
    String send(
            @ModelAttribute("wish") WishForm wish,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            wishes.wish(wish, sheet, language, request.getRemoteAddr());
        } catch (Refused refused) {
            refused.noteIn(result);
            response.setStatus(status(refused).value());
            return page(sheet, model);
        }
        model.addAttribute("pageAddress", PAGE);
        return "dialogue/wish-sent";
    }

    private static HttpStatus status(Refused refused) {
        return ConfirmationService.isBraked(refused) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private String page(FormSheet sheet, Model model) {
        model.addAttribute("pageAddress", PAGE);
        model.addAttribute("sheet", sheet);
        model.addAttribute("offices", wishes.offices());
        return "dialogue/wish";
    }
}
