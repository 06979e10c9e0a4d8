package se.radslag.proposal;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of an agenda proposal. */
public record ProposalId(UUID value) implements Id {

    public static ProposalId random() {
        return new ProposalId(UUID.randomUUID());
    }

    /** Reads the identity from an address or a business key. */
    public static ProposalId of(String text) {
        return new ProposalId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
