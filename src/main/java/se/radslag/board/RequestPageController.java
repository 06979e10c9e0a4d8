package se.radslag.board;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueRequestId;

/** A request for further dialogue, to be read; it is answered in Tasklist. */
@Controller
class RequestPageController {

    private final MyOffices mine;
    private final WorkLists lists;
    private final CycleService cycles;

    RequestPageController(MyOffices mine, WorkLists lists, CycleService cycles) {
        this.mine = mine;
        this.lists = lists;
        this.cycles = cycles;
    }

    @GetMapping("/arbete/begaran/{id}")
    String request(@PathVariable DialogueRequestId id, Model model) {
        DialogueRequest request = mine.request(id);
        model.addAttribute("row", lists.rows(List.of(request)).get(0));
        model.addAttribute("office", cycles.office(request.officeId()));
        request.cycleId().map(cycles::get).ifPresent(year -> model.addAttribute("year", year));
        return "board/request";
    }
}
