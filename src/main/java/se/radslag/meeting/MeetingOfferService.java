package se.radslag.meeting;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Refused;

/** What meetings ask of those invited, and what they offer them. */
@Service
@Transactional
public class MeetingOfferService {

    private final Offers offers;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;

    MeetingOfferService(Offers offers, Meetings meetings, ApplicationEventPublisher events) {
        this.offers = offers;
        this.meetings = meetings;
        this.events = events;
    }

    /** @throws se.radslag.core.NotFound if there is no such meeting */
    @Transactional(readOnly = true)
    public MeetingOffer of(MeetingId id) {
        return offers.get(id);
    }

    /** Settles what a meeting asks for and offers; once people are invited there can only be more of it. @throws Refused naming each field that cannot be accepted */
    public void settle(MeetingId id, MeetingOffer offer) {
        Meeting meeting = meetings.get(id);
        if (!meeting.isAhead()) {
            throw new Refused("", "meeting.over");
        }
        offers.update(id, offers.get(id).changed(offer, meeting.isInvitedTo()));
        events.publishEvent(new MeetingOfferChanged(id));
    }
}
