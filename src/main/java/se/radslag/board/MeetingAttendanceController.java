package se.radslag.board;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.application.AdmissionService;
import se.radslag.application.ApplicationId;
import se.radslag.invitation.InvitationId;
import se.radslag.meeting.MeetingId;

/** Records which of the invited, and of those who applied, came to a meeting. */
@Controller
class MeetingAttendanceController {

    private final MyOffices mine;
    private final AdmissionService admissions;

    MeetingAttendanceController(MyOffices mine, AdmissionService admissions) {
        this.mine = mine;
        this.admissions = admissions;
    }

    @PostMapping("/arbete/mote/{meeting}/narvaro")
    String record(
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") Set<InvitationId> came,
            @RequestParam(defaultValue = "") Set<ApplicationId> seen,
            @RequestParam(defaultValue = "") Set<ApplicationId> alsoCame,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        admissions.recordAttendance(meeting, came, seen, alsoCame);
        return Back.to(meeting, "narvaro", flash, "board.attendance-recorded");
    }
}
