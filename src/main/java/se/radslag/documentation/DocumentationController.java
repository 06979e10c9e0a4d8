package se.radslag.documentation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public pages of what is published. */
@Controller
class DocumentationController {

    private final DocumentationService documentation;

    DocumentationController(DocumentationService documentation) {
        this.documentation = documentation;
    }

    @GetMapping("/dokumentation/{slug}")
    String read(@PathVariable String slug, Model model) {
        model.addAttribute("publication", documentation.read(slug));
        return "documentation/published";
    }
}
