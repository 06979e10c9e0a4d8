package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;

/** Moves a year's dates, ends its collection of proposals early, and calls it off. */
@Controller
@RequestMapping("/arbete/ar/{cycle}")
class YearDatesController {

    private final MyOffices mine;
    private final CycleService cycles;

    YearDatesController(MyOffices mine, CycleService cycles) {
        this.mine = mine;
        this.cycles = cycles;
    }

    @PostMapping("/datum")
    String move(@PathVariable CycleId cycle, YearDatesForm form, RedirectAttributes flash) {
        mine.year(cycle);
        cycles.reschedule(cycle, form.lastProposalDay(), form.samradDay(), form.version());
        return Back.to(cycle, "datum", flash, "board.dates-moved");
    }

    @PostMapping("/avsluta-insamlingen")
    String closeProposals(@PathVariable CycleId cycle, RedirectAttributes flash) {
        mine.year(cycle);
        cycles.closeProposalsNow(cycle);
        return Back.to(cycle, "datum", flash, "board.collection-closed");
    }

    @PostMapping("/stall-in")
    String callOff(
            @PathVariable CycleId cycle,
            @RequestParam(defaultValue = "") String reason,
            Confirmation sure,
            RedirectAttributes flash) {
        mine.year(cycle);
        sure.require();
        cycles.callOff(cycle, reason);
        return Back.to(cycle, "lage", flash, "board.year-called-off");
    }
}
