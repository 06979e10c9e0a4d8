package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.Refused;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/** Chooses who is invited to a meeting and why, before the invitations are written and after. */
@Controller
@RequestMapping("/arbete/mote/{meeting}/inbjudna")
class MeetingInvitedController {

    private final MyOffices mine;
    private final InvitationService invitations;

    MeetingInvitedController(MyOffices mine, InvitationService invitations) {
        this.mine = mine;
        this.invitations = invitations;
    }

    @PostMapping
    String choose(
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        invitations.choose(meeting, InvitedForm.read(submitted));
        return Back.to(meeting, "inbjudna", flash, "board.invited-chosen");
    }

    @PostMapping("/till")
    String inviteLater(
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        if (organisation.isEmpty()) {
            throw new Refused("organisation", "core.required");
        }
        invitations.inviteLater(meeting, OrganisationId.of(organisation), why);
        return Back.to(meeting, "svar", flash, "board.invited-later");
    }
}
