package se.radslag.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.Outbox;
import se.radslag.mail.Stage;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingKind;
import se.radslag.meeting.MeetingService;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.ViewpointService;

/** How far a year has come, step by step. */
@Component
class YearProgress implements YearSection {

    private final MeetingService meetings;
    private final ViewpointService viewpoints;
    private final Outbox outbox;
    private final Clock clock;

    YearProgress(MeetingService meetings, ViewpointService viewpoints, Outbox outbox, Clock clock) {
        this.meetings = meetings;
        this.viewpoints = viewpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void fill(Cycle year, Model model) {
        Map<String, Boolean> done = new LinkedHashMap<>();
        done.put("call", released(ProposalService.callStage(year.id())));
        done.put("proposals", !clock.now().isBefore(year.proposalsCloseAt(clock)));
        done.put("agenda", released(ProposalService.agendaStage(year.id())));
        done.put("samrad", held(year, MeetingKind.SAMRAD) > 0);
        done.put("questions", !viewpoints.chosen(year.id()).isEmpty());
        done.put("sakrad", held(year, MeetingKind.SAKRAD) > 1);
        done.put("documentation", year.status() == Cycle.Status.ENDED);
        model.addAttribute("steps", steps(done));
    }

    /** The first step that is not done is the one under way. */
    private static List<Step> steps(Map<String, Boolean> done) {
        List<Step> steps = new ArrayList<>();
        String next = "now";
        for (var step : done.entrySet()) {
            steps.add(new Step(step.getKey(), step.getValue() ? "done" : next));
            next = step.getValue() ? next : "later";
        }
        return steps;
    }

    private boolean released(Stage stage) {
        var letters = outbox.ofStage(stage);
        return !letters.isEmpty() && letters.stream().noneMatch(letter -> letter.status() == LetterStatus.HELD);
    }

    private long held(Cycle year, MeetingKind kind) {
        return meetings.ofCycle(year.id()).stream()
                .filter(meeting -> meeting.kind() == kind && meeting.status() == Meeting.Status.HELD)
                .count();
    }

    /**
     * A step of the year.
     *
     * @param name and {@code state}: as in the message keys {@code board.step.*}
     */
    record Step(String name, String state) {}
}
