package se.radslag.viewpoint;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a viewpoint. */
public record ViewpointId(UUID value) implements Id {

    public static ViewpointId random() {
        return new ViewpointId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static ViewpointId of(String text) {
        return new ViewpointId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
