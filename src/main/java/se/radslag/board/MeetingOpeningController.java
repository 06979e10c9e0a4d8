package se.radslag.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.application.OpeningService;
import se.radslag.meeting.MeetingId;

/** Opens a meeting for others than those invited, and shuts it again. */
@Controller
@RequestMapping("/arbete/mote/{meeting}")
class MeetingOpeningController {

    private final MyOffices mine;
    private final OpeningService openings;

    MeetingOpeningController(MyOffices mine, OpeningService openings) {
        this.mine = mine;
        this.openings = openings;
    }

    /** The last day to apply, as typed. */
    record OpeningForm(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay) {}

    @PostMapping("/oppet")
    String open(@PathVariable MeetingId meeting, OpeningForm form, RedirectAttributes flash) {
        mine.meeting(meeting);
        openings.open(meeting, form.lastDay());
        return Back.to(meeting, "oppet", flash, "board.meeting-opened");
    }

    @PostMapping("/oppet/stang")
    String shut(@PathVariable MeetingId meeting, RedirectAttributes flash) {
        mine.meeting(meeting);
        openings.shut(meeting);
        return Back.to(meeting, "oppet", flash, "board.meeting-shut");
    }
}
