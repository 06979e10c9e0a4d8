package se.radslag.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.radslag.application.OpeningService;
import se.radslag.core.NotFound;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.documentation.PublishedDocumentation;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.PublicMeeting;
import se.radslag.meeting.PublicMeetings;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** A meeting's pages for everybody, from when its invitations have left: what is known of it now, and the invitation as it was sent. */
@Controller
class MeetingController {

    private final PublicMeetings meetings;
    private final CycleService cycles;
    private final InvitationService invitations;
    private final OrganisationService directory;
    private final DocumentationService documentation;
    private final OpeningService openings;

    MeetingController(
            PublicMeetings meetings,
            CycleService cycles,
            InvitationService invitations,
            OrganisationService directory,
            DocumentationService documentation,
            OpeningService openings) {
        this.meetings = meetings;
        this.cycles = cycles;
        this.invitations = invitations;
        this.directory = directory;
        this.documentation = documentation;
        this.openings = openings;
    }

    @GetMapping("/mote/{id}")
    String show(@PathVariable String id, Model model) {
        PublicMeeting meeting = fill(id, model);
        model.addAttribute("documentation", documentation(meeting.meeting()));
        openings.open(meeting.meeting()).ifPresent(open -> model.addAttribute("open", open));
        return "web/meeting";
    }

    @GetMapping("/mote/{id}/inbjudan")
    String invitation(@PathVariable String id, Model model) {
        PublicMeeting meeting = fill(id, model);
        model.addAttribute("invitation", meeting.asInvited());
        return "web/invitation";
    }

    private PublicMeeting fill(String id, Model model) {
        PublicMeeting meeting = meetings.find(MeetingId.of(id)).orElseThrow(NotFound::new);
        Cycle year = cycles.get(meeting.meeting().cycleId().orElseThrow(NotFound::new));
        model.addAttribute("told", meeting);
        model.addAttribute("meeting", meeting.meeting());
        model.addAttribute("year", year);
        model.addAttribute("invited", invited(meeting.id()));
        return meeting;
    }

    private Invited invited(MeetingId id) {
        List<OrganisationId> asked = invitations.ofMeeting(id).stream()
                .filter(Invitation::isSent)
                .map(Invitation::organisationId)
                .toList();
        return Invited.of(directory.named(asked));
    }

    private Optional<PublishedDocumentation> documentation(Meeting meeting) {
        return meeting.cycleId().map(documentation::published).orElse(List.of()).stream()
                .filter(each -> each.meetingId().equals(Optional.of(meeting.id())))
                .findFirst();
    }
}
