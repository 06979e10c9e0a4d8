package se.radslag.viewpoint;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a question raised at a meeting. */
public record QuestionId(UUID value) implements Id {

    public static QuestionId random() {
        return new QuestionId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static QuestionId of(String text) {
        return new QuestionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
