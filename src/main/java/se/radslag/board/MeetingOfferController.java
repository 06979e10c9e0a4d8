package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;

/** Settles what a meeting asks of those invited, and what it offers them. */
@Controller
class MeetingOfferController {

    private final MyOffices mine;
    private final MeetingOfferService offers;

    MeetingOfferController(MyOffices mine, MeetingOfferService offers) {
        this.mine = mine;
        this.offers = offers;
    }

    @PostMapping("/arbete/mote/{meeting}/fragar")
    String settle(@PathVariable MeetingId meeting, MeetingOfferForm form, RedirectAttributes flash) {
        mine.meeting(meeting);
        offers.settle(meeting, form.offer());
        return Back.to(meeting, "fragar", flash, "board.offer-settled");
    }
}
