package se.radslag.board;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationId;

/** Chooses who takes part in a year. */
@Controller
class YearParticipantsController {

    private final MyOffices mine;
    private final CycleService cycles;

    YearParticipantsController(MyOffices mine, CycleService cycles) {
        this.mine = mine;
        this.cycles = cycles;
    }

    @PostMapping("/arbete/ar/{cycle}/deltagare")
    String choose(
            @PathVariable CycleId cycle,
            @RequestParam(defaultValue = "") Set<OrganisationId> participants,
            RedirectAttributes flash) {
        mine.year(cycle);
        cycles.chooseParticipants(cycle, participants);
        return Back.to(cycle, "deltagare", flash, "board.participants-chosen");
    }
}
