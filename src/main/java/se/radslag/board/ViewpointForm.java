package se.radslag.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.organisation.OrganisationId;

/**
 * A viewpoint as typed.
 *
 * @param organisation an organisation's id; empty if the view was the meeting's
 * @param version of the viewpoint that it was read from; of no meaning for a new one
 */
record ViewpointForm(
        @Nullable String organisation,
        @Nullable String text,
        @Nullable String handling,
        int version) {

    Optional<OrganisationId> speaker() {
        return Optional.ofNullable(organisation).filter(id -> !id.isEmpty()).map(OrganisationId::of);
    }
}
