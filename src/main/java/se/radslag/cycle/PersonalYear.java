package se.radslag.cycle;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.radslag.organisation.OrganisationId;

/**
 * The year that a personal page is about, read once for the whole page: the sections that follow its heading find it among what the page knows.
 *
 * @param office whose year it is
 * @param participants who takes part in it
 */
public record PersonalYear(Cycle cycle, Office office, Set<OrganisationId> participants) {

    /** The name under which the page knows it. */
    public static final String NAME = "personalYear";

    /** The name under which the page knows its contact person, as a {@link se.radslag.organisation.Recipient}. */
    public static final String CONTACT = "contact";

    /** The year that the page knows; empty if its link is for something else than a year. */
    public static Optional<PersonalYear> in(@Nullable Object known) {
        return known instanceof PersonalYear year ? Optional.of(year) : Optional.empty();
    }
}
