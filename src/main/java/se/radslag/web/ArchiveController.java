package se.radslag.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The archive, by year or by the words that somebody looks for. */
@Controller
class ArchiveController {

    /** Nobody types more, and the database need not read more. */
    private static final int LONGEST = 200;

    private final Archive archive;

    ArchiveController(Archive archive) {
        this.archive = archive;
    }

    @GetMapping("/arkiv")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        String words = sought(q);
        model.addAttribute("q", words);
        model.addAttribute("otherLanguageAt", address(words));
        if (words.isEmpty()) {
            model.addAttribute("years", archive.byYear());
        } else {
            model.addAttribute("found", archive.search(words));
        }
        return "web/archive";
    }

    /** Without the one character that the database cannot read. */
    private static String sought(String typed) {
        String words = typed.replace("\0", "").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String address(String words) {
        return UriComponentsBuilder.fromPath("/arkiv")
                .queryParam("q", "{words}")
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }
}
