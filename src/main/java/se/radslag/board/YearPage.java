package se.radslag.board;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;

/** Draws a year's page from its sections, also when a form on it was refused. */
@Component
class YearPage {

    private final MyOffices mine;
    private final CycleService cycles;
    private final List<YearSection> sections;
    private final Clock clock;

    YearPage(MyOffices mine, CycleService cycles, List<YearSection> sections, Clock clock) {
        this.mine = mine;
        this.cycles = cycles;
        this.sections = sections;
        this.clock = clock;
    }

    /** Fills the model and returns the view's name. */
    String show(CycleId id, Model model) {
        Cycle year = mine.year(id);
        model.addAttribute("year", year).addAttribute("office", cycles.office(year.officeId()));
        model.addAttribute("handling", mine.handles(year.recordNumber()));
        model.addAttribute("page", "/arbete/ar/" + id);
        model.addAttribute("closes", year.proposalsCloseAt(clock))
                .addAttribute("collecting", year.takesProposals(clock));
        model.asMap().putIfAbsent("forms", Forms.FRESH);
        sections.forEach(section -> section.fill(year, model));
        return "board/year";
    }
}
