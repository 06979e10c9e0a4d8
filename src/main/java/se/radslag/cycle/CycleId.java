package se.radslag.cycle;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a dialogue cycle, and the business key of its process. */
public record CycleId(UUID value) implements Id {

    public static CycleId random() {
        return new CycleId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static CycleId of(String text) {
        return new CycleId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
