package se.radslag.local;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page from which the local run is steered: what waits for which date, and the clock. */
@Controller
class LocalController {

    private final LocalClock clock;
    private final ComingDates dates;
    private final ManagementService management;

    LocalController(LocalClock clock, ComingDates dates, ManagementService management) {
        this.clock = clock;
        this.dates = dates;
        this.management = management;
    }

    @GetMapping("/lokalt")
    String show(Model model) {
        model.addAttribute("now", clock.instant().atZone(clock.getZone()));
        model.addAttribute("real", Instant.now().atZone(clock.getZone()));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("next", dates.nextOfYears());
        model.addAttribute("all", dates.all());
        model.addAttribute(
                "due", management.createJobQuery().executable().active().count());
        model.addAttribute("failed", management.createJobQuery().noRetriesLeft().count());
        return "lokalt/start";
    }

    @PostMapping("/lokalt/klocka")
    View move(@RequestParam(defaultValue = "") String till) {
        clock.moveTo(Move.read(till, clock).to());
        var back = new RedirectView("/lokalt");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refuse(Move.NotPossible refusal, HttpServletRequest request, Model model) {
        model.addAttribute("refusal", refusal.getMessage());
        model.addAttribute("till", request.getParameter("till"));
        return show(model);
    }
}
