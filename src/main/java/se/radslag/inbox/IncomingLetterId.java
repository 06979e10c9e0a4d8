package se.radslag.inbox;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a letter that came in. */
public record IncomingLetterId(UUID value) implements Id {

    public static IncomingLetterId random() {
        return new IncomingLetterId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static IncomingLetterId of(String text) {
        return new IncomingLetterId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
