package se.radslag.board;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.LinkService;
import se.radslag.organisation.OrganisationId;

/** Chooses who takes part in a year, and gives those who do a new link when theirs is lost. */
@Controller
class YearParticipantsController {

    private final MyOffices mine;
    private final CycleService cycles;
    private final LinkService links;

    YearParticipantsController(MyOffices mine, CycleService cycles, LinkService links) {
        this.mine = mine;
        this.cycles = cycles;
        this.links = links;
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

    @PostMapping("/arbete/ar/{cycle}/lank")
    String sendNewLink(
            @PathVariable CycleId cycle,
            @RequestParam(defaultValue = "") String organisation,
            RedirectAttributes flash) {
        mine.year(cycle);
        if (organisation.isEmpty()) {
            throw new Refused("organisation", "core.required");
        }
        links.sendAnew(cycle, OrganisationId.of(organisation));
        return Back.to(cycle, "deltagare", flash, "board.link-sent");
    }
}
