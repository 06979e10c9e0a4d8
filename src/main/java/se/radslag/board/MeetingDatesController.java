package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Moves a meeting, closes its answers early, and calls it off. */
@Controller
@RequestMapping("/arbete/mote/{meeting}")
class MeetingDatesController {

    private final MyOffices mine;
    private final MeetingService meetings;

    MeetingDatesController(MyOffices mine, MeetingService meetings) {
        this.mine = mine;
        this.meetings = meetings;
    }

    @PostMapping("/datum")
    String move(@PathVariable MeetingId meeting, MeetingDatesForm form, RedirectAttributes flash) {
        mine.meeting(meeting);
        meetings.move(meeting, form.dates(), form.version());
        return Back.to(meeting, "datum", flash, "board.meeting-moved");
    }

    @PostMapping("/stang-svaren")
    String closeAnswers(@PathVariable MeetingId meeting, RedirectAttributes flash) {
        mine.meeting(meeting);
        meetings.closeAnswersNow(meeting);
        return Back.to(meeting, "datum", flash, "board.answers-closed");
    }

    @PostMapping("/stall-in")
    String callOff(
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") String reason,
            Confirmation sure,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        sure.require();
        meetings.callOff(meeting, reason);
        return Back.to(meeting, "lage", flash, "board.meeting-called-off");
    }
}
