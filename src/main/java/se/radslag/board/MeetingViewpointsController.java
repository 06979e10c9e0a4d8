package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.NotFound;
import se.radslag.meeting.MeetingId;
import se.radslag.viewpoint.ViewpointId;
import se.radslag.viewpoint.ViewpointService;

/** Records, changes and removes what was said at a meeting. */
@Controller
@RequestMapping("/arbete/mote/{meeting}/synpunkter")
class MeetingViewpointsController {

    private final MyOffices mine;
    private final ViewpointService viewpoints;

    MeetingViewpointsController(MyOffices mine, ViewpointService viewpoints) {
        this.mine = mine;
        this.viewpoints = viewpoints;
    }

    @PostMapping
    String add(@PathVariable MeetingId meeting, ViewpointForm form, RedirectAttributes flash) {
        mine.meeting(meeting);
        viewpoints.record(meeting, form.speaker(), form.text(), form.handling());
        return Back.to(meeting, "ny-synpunkt", flash, "board.viewpoint-added");
    }

    @PostMapping("/{viewpoint}")
    String change(
            @PathVariable MeetingId meeting,
            @PathVariable ViewpointId viewpoint,
            ViewpointForm form,
            RedirectAttributes flash) {
        requireOf(meeting, viewpoint);
        viewpoints.change(viewpoint, form.speaker(), form.text(), form.handling(), form.version());
        return Back.to(meeting, "synpunkt-" + viewpoint, flash, "board.viewpoint-changed");
    }

    @PostMapping("/{viewpoint}/ta-bort")
    String remove(@PathVariable MeetingId meeting, @PathVariable ViewpointId viewpoint, RedirectAttributes flash) {
        requireOf(meeting, viewpoint);
        viewpoints.remove(viewpoint);
        return Back.to(meeting, "synpunkter", flash, "board.viewpoint-removed");
    }

    private void requireOf(MeetingId meeting, ViewpointId viewpoint) {
        mine.meeting(meeting);
        if (viewpoints.ofMeeting(meeting).stream().noneMatch(known -> known.id().equals(viewpoint))) {
            throw new NotFound();
        }
    }
}
