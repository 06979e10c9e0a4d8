package se.radslag.board;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import se.radslag.core.NotFound;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;

/** A letter as it looks, and what has become of it. */
@Controller
@RequestMapping("/arbete/brev/{id}")
class LetterPageController {

    /** A letter brings its own styles along, and may do nothing else. */
    private static final String LETTER_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    private final MyOffices mine;
    private final Outbox outbox;

    LetterPageController(MyOffices mine, Outbox outbox) {
        this.mine = mine;
        this.outbox = outbox;
    }

    @GetMapping
    String letter(@PathVariable LetterId id, Model model) {
        String recordNumber = mine.caseOf(id);
        model.addAttribute("letter", view(id, recordNumber)).addAttribute("recordNumber", recordNumber);
        return "board/letter";
    }

    @GetMapping(path = "/innehall", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String content(@PathVariable LetterId id, HttpServletResponse response) {
        mine.caseOf(id);
        response.setHeader("Content-Security-Policy", LETTER_ONLY);
        return outbox.preview(id);
    }

    private LetterView view(LetterId id, String recordNumber) {
        return outbox.ofCase(recordNumber).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
