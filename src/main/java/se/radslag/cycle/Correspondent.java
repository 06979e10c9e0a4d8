package se.radslag.cycle;

import se.radslag.mail.Addressee;
import se.radslag.organisation.OrganisationId;

/** An organisation as a recipient of letters within a year, its personal link issued. */
public record Correspondent(OrganisationId organisationId, Addressee addressee) {}
