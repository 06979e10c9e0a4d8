package se.radslag.application;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of an application to a meeting. */
public record ApplicationId(UUID value) implements Id {

    /** Reads the identity from an address. */
    public static ApplicationId of(String text) {
        return new ApplicationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
