package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.NotFound;
import se.radslag.meeting.MeetingId;
import se.radslag.viewpoint.QuestionId;
import se.radslag.viewpoint.ViewpointService;

/** Records and removes the questions raised at a samråd. */
@Controller
@RequestMapping("/arbete/mote/{meeting}/fragor")
class MeetingQuestionsController {

    private final MyOffices mine;
    private final ViewpointService viewpoints;

    MeetingQuestionsController(MyOffices mine, ViewpointService viewpoints) {
        this.mine = mine;
        this.viewpoints = viewpoints;
    }

    @PostMapping
    String raise(
            @PathVariable MeetingId meeting, @RequestParam(defaultValue = "") String title, RedirectAttributes flash) {
        mine.meeting(meeting);
        viewpoints.raise(meeting, title);
        return Back.to(meeting, "fragor", flash, "board.question-added");
    }

    @PostMapping("/{question}/ta-bort")
    String remove(@PathVariable MeetingId meeting, @PathVariable QuestionId question, RedirectAttributes flash) {
        mine.meeting(meeting);
        if (viewpoints.raisedAt(meeting).stream().noneMatch(known -> known.id().equals(question))) {
            throw new NotFound();
        }
        viewpoints.removeQuestion(question);
        return Back.to(meeting, "fragor", flash, "board.question-removed");
    }
}
