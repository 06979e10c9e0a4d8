package se.radslag.meeting;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a meeting, and the business key of its process. */
public record MeetingId(UUID value) implements Id {

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static MeetingId of(String text) {
        return new MeetingId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
