package se.radslag.cycle;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of an office. */
public record OfficeId(UUID value) implements Id {

    public static OfficeId random() {
        return new OfficeId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static OfficeId of(String text) {
        return new OfficeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
