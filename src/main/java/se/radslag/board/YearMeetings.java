package se.radslag.board;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.cycle.Cycle;
import se.radslag.dialogue.DialogueService;
import se.radslag.meeting.MeetingService;
import se.radslag.viewpoint.ViewpointService;

/** A year's meetings, the questions raised and chosen, and the requests for further dialogue. */
@Component
class YearMeetings implements YearSection {

    private final MeetingService meetings;
    private final ViewpointService viewpoints;
    private final DialogueService dialogue;
    private final WorkLists lists;

    YearMeetings(MeetingService meetings, ViewpointService viewpoints, DialogueService dialogue, WorkLists lists) {
        this.meetings = meetings;
        this.viewpoints = viewpoints;
        this.dialogue = dialogue;
        this.lists = lists;
    }

    @Override
    public void fill(Cycle year, Model model) {
        model.addAttribute("meetings", meetings.ofCycle(year.id()));
        model.addAttribute("raised", viewpoints.raisedIn(year.id()));
        model.addAttribute("chosen", viewpoints.chosen(year.id()));
        model.addAttribute("requests", lists.rows(dialogue.ofCycle(year.id())));
    }
}
