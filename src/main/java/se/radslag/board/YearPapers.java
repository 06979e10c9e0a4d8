package se.radslag.board;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.casefile.CasefileService;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingService;

/** A year's letters, stage by stage, and its register. */
@Component
class YearPapers implements YearSection {

    private final Outbox outbox;
    private final CasefileService casefile;
    private final MeetingService meetings;

    YearPapers(Outbox outbox, CasefileService casefile, MeetingService meetings) {
        this.outbox = outbox;
        this.casefile = casefile;
        this.meetings = meetings;
    }

    @Override
    public void fill(Cycle year, Model model) {
        model.addAttribute("letters", LetterGroup.byStage(outbox.ofCase(year.recordNumber())));
        model.addAttribute(
                "stageMeetings",
                meetings.ofCycle(year.id()).stream()
                        .collect(Collectors.toMap(meeting -> meeting.id().toString(), Function.identity())));
        model.addAttribute("register", casefile.entries(year.recordNumber()));
    }
}
