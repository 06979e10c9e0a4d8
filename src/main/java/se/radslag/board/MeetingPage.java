package se.radslag.board;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Draws a meeting's page from its sections, also when a form on it was refused. */
@Component
class MeetingPage {

    private final MyOffices mine;
    private final CycleService cycles;
    private final MeetingService meetings;
    private final List<MeetingSection> sections;
    private final Clock clock;

    MeetingPage(
            MyOffices mine, CycleService cycles, MeetingService meetings, List<MeetingSection> sections, Clock clock) {
        this.mine = mine;
        this.cycles = cycles;
        this.meetings = meetings;
        this.sections = sections;
        this.clock = clock;
    }

    /** Fills the model and returns the view's name. */
    String show(MeetingId id, Model model) {
        Meeting meeting = mine.meeting(id);
        Instant closes = meetings.answersCloseAt(id);
        model.addAttribute("meeting", meeting).addAttribute("office", cycles.office(meeting.officeId()));
        meeting.cycleId().map(cycles::get).ifPresent(year -> model.addAttribute("year", year));
        model.addAttribute("handling", mine.handles(meeting.recordNumber()));
        model.addAttribute("page", "/arbete/mote/" + id).addAttribute("phase", MeetingPhase.of(meeting, clock.today()));
        model.addAttribute("closes", closes)
                .addAttribute("answering", clock.now().isBefore(closes));
        model.asMap().putIfAbsent("forms", Forms.FRESH);
        sections.forEach(section -> section.fill(meeting, model));
        return "board/meeting";
    }
}
