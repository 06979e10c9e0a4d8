package se.radslag.board;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.cycle.CycleId;
import se.radslag.mail.LetterId;
import se.radslag.meeting.MeetingId;

/** Leads back to the part of the page that a form stood on, with a word on what was done. */
final class Back {

    private Back() {}

    static String to(CycleId id, String anchor, RedirectAttributes flash, String notice) {
        return to("/arbete/ar/" + id, anchor, flash, notice);
    }

    static String to(MeetingId id, String anchor, RedirectAttributes flash, String notice) {
        return to("/arbete/mote/" + id, anchor, flash, notice);
    }

    static String to(LetterId id, String anchor, RedirectAttributes flash, String notice) {
        return to("/arbete/brev/" + id, anchor, flash, notice);
    }

    private static String to(String page, String anchor, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice).addFlashAttribute("noticeAt", anchor);
        return "redirect:" + page + '#' + anchor;
    }
}
