package se.radslag.board;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;

/** A letter as it looks, and what has become of it. */
@Controller
@RequestMapping("/arbete/brev/{letter}")
class LetterPageController {

    /** A letter brings its own styles along, and may do nothing else. */
    private static final String LETTER_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    private final MyOffices mine;
    private final Outbox outbox;
    private final LetterPage page;

    LetterPageController(MyOffices mine, Outbox outbox, LetterPage page) {
        this.mine = mine;
        this.outbox = outbox;
        this.page = page;
    }

    @GetMapping
    String letter(@PathVariable LetterId letter, Model model) {
        return page.show(letter, model);
    }

    @GetMapping(path = "/innehall", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String content(@PathVariable LetterId letter, HttpServletResponse response) {
        mine.caseOf(letter);
        response.setHeader("Content-Security-Policy", LETTER_ONLY);
        return outbox.preview(letter);
    }

    @PostMapping("/skicka-igen")
    String resend(@PathVariable LetterId letter, RedirectAttributes flash) {
        mine.requireHandled(mine.caseOf(letter));
        outbox.resend(letter);
        return Back.to(letter, "lage", flash, "board.letter.resent");
    }
}
