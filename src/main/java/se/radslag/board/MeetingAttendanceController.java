package se.radslag.board;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.invitation.InvitationId;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;

/** Records which of the invited came to a meeting. */
@Controller
class MeetingAttendanceController {

    private final MyOffices mine;
    private final InvitationService invitations;

    MeetingAttendanceController(MyOffices mine, InvitationService invitations) {
        this.mine = mine;
        this.invitations = invitations;
    }

    @PostMapping("/arbete/mote/{meeting}/narvaro")
    String record(
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") Set<InvitationId> came,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        invitations.recordAttendance(meeting, came);
        return Back.to(meeting, "narvaro", flash, "board.attendance-recorded");
    }
}
