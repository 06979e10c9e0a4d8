package se.radslag.organisation;

/** What kind of participant stands in the directory. */
public enum OrganisationKind {
    /** An organisation of civil society. */
    ORGANISATION,
    /** A government authority, a municipality or a region. */
    AUTHORITY,
    /** A single expert. */
    EXPERT
}
