package se.radslag.board;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.application.AdmissionService;
import se.radslag.application.Application;
import se.radslag.application.Opening;
import se.radslag.application.OpeningService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingKind;

/** Whether others than those invited can apply to a meeting, who has, and who of them comes. */
@Component
class MeetingOpening implements MeetingSection {

    private final OpeningService openings;
    private final AdmissionService admissions;

    MeetingOpening(OpeningService openings, AdmissionService admissions) {
        this.openings = openings;
        this.admissions = admissions;
    }

    @Override
    public void fill(Meeting meeting, Model model) {
        Optional<Opening> opening = openings.of(meeting.id());
        List<Application> applied =
                opening.map(open -> admissions.ofMeeting(meeting.id())).orElse(List.of());
        model.addAttribute("openable", meeting.isAhead() && meeting.kind() != MeetingKind.OTHER);
        opening.ifPresent(open -> model.addAttribute("lastApplicationDay", open.lastDay()));
        model.addAttribute("applied", applied);
        model.addAttribute(
                "unanswered", applied.stream().filter(Application::isUnanswered).count());
        model.addAttribute(
                "admitted", applied.stream().filter(Application::isAccepted).toList());
    }
}
