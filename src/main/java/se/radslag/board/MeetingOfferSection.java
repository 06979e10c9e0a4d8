package se.radslag.board;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.Need;

/** What a meeting asks of those invited, and what it offers them. */
@Component
class MeetingOfferSection implements MeetingSection {

    private final MeetingOfferService offers;

    MeetingOfferSection(MeetingOfferService offers) {
        this.offers = offers;
    }

    @Override
    public void fill(Meeting meeting, Model model) {
        model.addAttribute("offer", offers.of(meeting.id())).addAttribute("everyNeed", Need.values());
    }
}
