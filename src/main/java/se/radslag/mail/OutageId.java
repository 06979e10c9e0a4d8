package se.radslag.mail;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a time in which no letter could be handed over. */
public record OutageId(UUID value) implements Id {

    public static OutageId random() {
        return new OutageId(UUID.randomUUID());
    }

    /** Reads the identity from a business key. */
    public static OutageId of(String text) {
        return new OutageId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
