package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.radslag.meeting.MeetingId;

/** A meeting's page. */
@Controller
class MeetingPageController {

    private final MeetingPage page;

    MeetingPageController(MeetingPage page) {
        this.page = page;
    }

    @GetMapping("/arbete/mote/{meeting}")
    String meeting(@PathVariable MeetingId meeting, Model model) {
        return page.show(meeting, model);
    }
}
