package se.radslag.organisation;

import se.radslag.core.EmailAddress;

/**
 * Whom a letter to an organisation goes to: the contact person that the directory's one rule chose.
 *
 * @param questioned whether somebody has ever said that another person ought to be the contact
 */
public record Recipient(
        OrganisationId organisationId,
        String organisation,
        ContactId contactId,
        String contact,
        EmailAddress email,
        Language language,
        boolean questioned) {}
