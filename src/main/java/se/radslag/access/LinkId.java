package se.radslag.access;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a personal link; the link's secret is never stored. */
public record LinkId(UUID value) implements Id {

    public static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static LinkId of(String text) {
        return new LinkId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
