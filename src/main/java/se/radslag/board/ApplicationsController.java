package se.radslag.board;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.application.AdmissionService;
import se.radslag.application.ApplicationId;
import se.radslag.meeting.MeetingId;

/** The applications to an open meeting, each answered yes or no. */
@Controller
@RequestMapping("/arbete/mote/{meeting}/anmalningar")
class ApplicationsController {

    private final MyOffices mine;
    private final ApplicationsPage page;
    private final AdmissionService admissions;

    ApplicationsController(MyOffices mine, ApplicationsPage page, AdmissionService admissions) {
        this.mine = mine;
        this.page = page;
        this.admissions = admissions;
    }

    @GetMapping
    String show(@PathVariable MeetingId meeting, Model model) {
        return page.show(meeting, model);
    }

    @PostMapping("/{application}")
    String answer(
            @PathVariable MeetingId meeting,
            @PathVariable ApplicationId application,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        admissions.answer(meeting, application, version, chosen(answer), reason);
        return back(application, flash, "board.application-answered");
    }

    @PostMapping("/{application}/aterbud")
    String noteWithdrawal(
            @PathVariable MeetingId meeting,
            @PathVariable ApplicationId application,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes flash) {
        mine.meeting(meeting);
        admissions.noteWithdrawal(meeting, application, said);
        return back(application, flash, "board.application-withdrawn");
    }

    private static String back(ApplicationId application, RedirectAttributes flash, String notice) {
        String anchor = "anmalan-" + application;
        flash.addFlashAttribute("notice", notice).addFlashAttribute("noticeAt", anchor);
        return "redirect:/arbete/mote/{meeting}/anmalningar#" + anchor;
    }

    private static @Nullable Boolean chosen(String answer) {
        return switch (answer) {
            case "ja" -> true;
            case "nej" -> false;
            default -> null;
        };
    }
}
