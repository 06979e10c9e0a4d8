package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.radslag.cycle.CycleId;

/** A year's page. */
@Controller
class YearPageController {

    private final YearPage page;

    YearPageController(YearPage page) {
        this.page = page;
    }

    @GetMapping("/arbete/ar/{cycle}")
    String year(@PathVariable CycleId cycle, Model model) {
        return page.show(cycle, model);
    }
}
