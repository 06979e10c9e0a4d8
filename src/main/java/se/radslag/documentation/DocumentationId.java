package se.radslag.documentation;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a documentation, of a meeting or of a year. */
public record DocumentationId(UUID value) implements Id {

    public static DocumentationId random() {
        return new DocumentationId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static DocumentationId of(String text) {
        return new DocumentationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
