package se.radslag.organisation;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a contact person. */
public record ContactId(UUID value) implements Id {

    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static ContactId of(String text) {
        return new ContactId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
