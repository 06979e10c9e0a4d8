package se.radslag.invitation;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of an organisation's invitation to a meeting. */
public record InvitationId(UUID value) implements Id {

    public static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static InvitationId of(String text) {
        return new InvitationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
