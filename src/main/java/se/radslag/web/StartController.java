package se.radslag.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;

/** The start page: what the dialogue is, where its years are, and what was published last. */
@Controller
class StartController {

    private static final int STEPS = 4;

    private static final int NEWEST = 6;

    /**
     * One of the year's steps.
     *
     * @param here the years that are in it now
     */
    record StepView(int number, List<YearPlace> here) {}

    private final PublicYears years;
    private final CycleService cycles;
    private final DocumentationService documentation;

    StartController(PublicYears years, CycleService cycles, DocumentationService documentation) {
        this.years = years;
        this.cycles = cycles;
        this.documentation = documentation;
    }

    @GetMapping("/")
    String start(Model model) {
        PublicYears.Now now = years.now();
        List<YearPlace> running = now.running();
        model.addAttribute("years", running);
        model.addAttribute("steps", steps(running));
        model.addAttribute(
                "published", documentation.published().stream().limit(NEWEST).toList());
        model.addAttribute("offices", cycles.offices());
        model.addAttribute("open", now.open());
        return "web/start";
    }

    private static List<StepView> steps(List<YearPlace> running) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(number -> new StepView(number, in(number, running)))
                .toList();
    }

    private static List<YearPlace> in(int number, List<YearPlace> running) {
        return running.stream().filter(place -> place.step().number() == number).toList();
    }
}
