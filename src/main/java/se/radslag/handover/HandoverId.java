package se.radslag.handover;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a handover, and the business key of its process. */
public record HandoverId(UUID value) implements Id {

    public static HandoverId random() {
        return new HandoverId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static HandoverId of(String text) {
        return new HandoverId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
