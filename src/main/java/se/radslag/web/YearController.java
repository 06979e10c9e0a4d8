package se.radslag.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.radslag.cycle.CycleId;

/** A year's page for everybody: where it is, its agenda, its meetings, its documentation. */
@Controller
class YearController {

    private final PublicYears years;

    YearController(PublicYears years) {
        this.years = years;
    }

    @GetMapping("/ar/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("view", years.get(CycleId.of(id)));
        return "web/year";
    }
}
