package se.radslag.local;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import se.radslag.core.NotFound;

/** Everybody's mail box in one: the letters that the mail catcher took. */
@Controller
class LocalLettersController {

    /** A letter may look as it likes, but do nothing: no script, nothing fetched, nothing sent. */
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
                    + "sandbox allow-popups allow-popups-to-escape-sandbox";

    /** Links open beside, since the pages they lead to refuse to be framed. */
    private static final String OPEN_BESIDE = "<base target=\"_blank\">";

    private final ObjectProvider<MailCatcher> catcher;
    private final Clock clock;

    LocalLettersController(ObjectProvider<MailCatcher> catcher, LocalClock clock) {
        this.catcher = catcher;
        this.clock = clock;
    }

    @GetMapping("/lokalt/brev")
    String list(Model model) {
        model.addAttribute("caught", catcher.getIfAvailable() != null);
        model.addAttribute("letters", newestFirst());
        model.addAttribute("zone", clock.getZone());
        return "lokalt/brev";
    }

    @GetMapping("/lokalt/brev/{number}")
    String show(@PathVariable int number, Model model, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'");
        model.addAttribute("letter", letter(number));
        model.addAttribute("zone", clock.getZone());
        return "lokalt/ett-brev";
    }

    @GetMapping("/lokalt/brev/{number}/html")
    @ResponseBody
    byte[] html(@PathVariable int number, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", LETTER_POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        return (OPEN_BESIDE + letter(number).html()).getBytes(StandardCharsets.UTF_8);
    }

    private List<CaughtLetter> newestFirst() {
        var letters = new ArrayList<>(
                catcher.stream().flatMap(all -> all.letters().stream()).toList());
        Collections.reverse(letters);
        return letters;
    }

    private CaughtLetter letter(int number) {
        return catcher.stream()
                .flatMap(all -> all.letter(number).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
