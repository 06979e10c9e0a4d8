package se.radslag.invitation;

import se.radslag.meeting.MeetingId;

/** People who come to a meeting although no invitation is theirs. A room above knows them; here it counts that they take places. */
public interface OtherGuests {

    /** How many of them have a place. */
    int people(MeetingId id);
}
