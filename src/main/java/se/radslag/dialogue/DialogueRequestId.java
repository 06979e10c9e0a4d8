package se.radslag.dialogue;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a request for further dialogue, and the business key of its process. */
public record DialogueRequestId(UUID value) implements Id {

    public static DialogueRequestId random() {
        return new DialogueRequestId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static DialogueRequestId of(String text) {
        return new DialogueRequestId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
