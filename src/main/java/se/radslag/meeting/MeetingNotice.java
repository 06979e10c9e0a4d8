package se.radslag.meeting;

import java.time.Instant;

/**
 * Something that everybody was told of a meeting.
 *
 * @param dates as they were from then on
 */
public record MeetingNotice(MeetingId meetingId, What what, Instant at, MeetingDates dates) {

    /** What people can be told. */
    public enum What {
        /** Organisations were invited to it. */
        ANNOUNCED,
        /** It has another day, hour or place. */
        MOVED,
        /** Its programme was sent to those who come. */
        PROGRAMME,
        /** It is called off. */
        CALLED_OFF
    }
}
