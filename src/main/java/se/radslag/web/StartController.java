package se.radslag.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.meeting.MeetingService;

/** The start page: what the dialogue is, where its years are, and what has been published. */
@Controller
class StartController {

    private final CycleService cycles;
    private final MeetingService meetings;
    private final DocumentationService documentation;
    private final Clock clock;

    StartController(CycleService cycles, MeetingService meetings, DocumentationService documentation, Clock clock) {
        this.cycles = cycles;
        this.meetings = meetings;
        this.documentation = documentation;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("years", cycles.open().stream().map(this::place).toList());
        model.addAttribute("published", documentation.published());
        model.addAttribute("offices", cycles.offices());
        return "web/start";
    }

    private YearPlace place(Cycle year) {
        boolean collecting = clock.now().isBefore(cycles.proposalsCloseAt(year.id()));
        return YearPlace.of(year, meetings.ofCycle(year.id()), collecting);
    }
}
