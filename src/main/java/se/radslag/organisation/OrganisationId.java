package se.radslag.organisation;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of an organisation in the directory. */
public record OrganisationId(UUID value) implements Id {

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static OrganisationId of(String text) {
        return new OrganisationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
