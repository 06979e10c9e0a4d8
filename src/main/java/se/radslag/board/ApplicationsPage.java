package se.radslag.board;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.application.AdmissionService;
import se.radslag.application.Application;
import se.radslag.application.OpeningService;
import se.radslag.invitation.PlaceService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;

/** Draws the page on which a meeting's applications are answered, also when an answer was refused. */
@Component
class ApplicationsPage {

    private final MyOffices mine;
    private final AdmissionService admissions;
    private final OpeningService openings;
    private final PlaceService places;

    ApplicationsPage(MyOffices mine, AdmissionService admissions, OpeningService openings, PlaceService places) {
        this.mine = mine;
        this.admissions = admissions;
        this.openings = openings;
        this.places = places;
    }

    /** Fills the model and returns the view's name. */
    String show(MeetingId id, Model model) {
        Meeting meeting = mine.meeting(id);
        List<Application> applied = admissions.ofMeeting(id);
        OptionalInt left = places.left(id);
        model.addAttribute("meeting", meeting).addAttribute("page", "/arbete/mote/" + id + "/anmalningar");
        openings.of(id).ifPresent(open -> model.addAttribute("lastApplicationDay", open.lastDay()));
        model.addAttribute(
                "waiting", applied.stream().filter(Application::isUnanswered).toList());
        model.addAttribute(
                "answered", applied.stream().filter(one -> !one.isUnanswered()).toList());
        left.ifPresent(places -> model.addAttribute("placesLeft", Math.max(places, 0)));
        model.asMap().putIfAbsent("forms", Forms.FRESH);
        return "board/applications";
    }
}
