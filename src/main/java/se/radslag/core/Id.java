package se.radslag.core;

import java.util.UUID;

/** The identity of one thing in one room; its text form is the plain UUID, which is also the engine's business key. */
public interface Id {

    UUID value();

    /**
     * Reads an identity from text, as it stands in an address or a business key.
     *
     * @throws NotFound if the text is no UUID: what cannot exist is not found
     */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
