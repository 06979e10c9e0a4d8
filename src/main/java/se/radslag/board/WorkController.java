package se.radslag.board;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.radslag.cycle.Office;
import se.radslag.cycle.OfficeId;

/** The way in: years, meetings and requests of one's own offices, or of one of them. */
@Controller
class WorkController {

    private final MyOffices mine;
    private final WorkLists lists;

    WorkController(MyOffices mine, WorkLists lists) {
        this.mine = mine;
        this.lists = lists;
    }

    @GetMapping("/arbete")
    String work(@RequestParam(name = "kontor", required = false) @Nullable String office, Model model) {
        List<Office> all = mine.all();
        Collection<OfficeId> shown = ids(all, office);
        model.addAttribute("offices", all).addAttribute("office", office);
        model.addAttribute("units", all.stream().collect(Collectors.toMap(Office::id, Office::unit)));
        model.addAttribute("years", lists.years(shown))
                .addAttribute("meetings", lists.meetings(shown))
                .addAttribute("requests", lists.requests(shown));
        return "board/work";
    }

    private static List<OfficeId> ids(List<Office> offices, @Nullable String only) {
        return offices.stream()
                .map(Office::id)
                .filter(id -> only == null || only.isEmpty() || id.toString().equals(only))
                .toList();
    }
}
