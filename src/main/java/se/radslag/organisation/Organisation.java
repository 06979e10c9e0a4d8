package se.radslag.organisation;

import java.util.Set;

/**
 * A participant of the dialogue as the directory knows it.
 *
 * @param county Swedish county, empty if unknown
 * @param tags words by which staff select who takes part
 * @param active whether it is still asked; one that is not keeps its history
 */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        Language language,
        String county,
        Set<String> tags,
        boolean active) {}
