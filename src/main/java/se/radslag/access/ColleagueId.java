package se.radslag.access;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a {@link Colleague}. */
public record ColleagueId(UUID value) implements Id {

    static ColleagueId random() {
        return new ColleagueId(UUID.randomUUID());
    }

    static ColleagueId of(String text) {
        return new ColleagueId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
