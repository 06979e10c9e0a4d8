package se.radslag.invitation;

import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;

/** The places of meetings, for those who let in others than the invited. */
@Service
@Transactional
public class PlaceService {

    private final Places places;
    private final Answering answering;
    private final MeetingOfferService offers;

    PlaceService(Places places, Answering answering, MeetingOfferService offers) {
        this.places = places;
        this.answering = answering;
        this.offers = offers;
    }

    /** How many places are left; empty if the meeting has no limit. */
    @Transactional(readOnly = true)
    public OptionalInt left(MeetingId id) {
        return offers.of(id).isLimited() ? OptionalInt.of(places.left(id)) : OptionalInt.empty();
    }

    /** Whether somebody invited waits for places. */
    @Transactional(readOnly = true)
    public boolean isAnyoneWaiting(MeetingId id) {
        return places.isAnyoneWaiting(id);
    }

    /** How many places are left, as {@link #left}, and nobody else gives places at the meeting until the transaction is over; to be called before anything else is locked. */
    public OptionalInt lock(MeetingId id) {
        answering.lockPlaces(id);
        return left(id);
    }

    /** Gives places that have become free to those invited who wait for them. */
    public void giveOn(Meeting meeting) {
        if (offers.of(meeting.id()).isLimited()) {
            answering.givePlaces(meeting);
        }
    }
}
