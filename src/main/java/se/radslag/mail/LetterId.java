package se.radslag.mail;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a letter in the outbox. */
public record LetterId(UUID value) implements Id {

    public static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static LetterId of(String text) {
        return new LetterId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
