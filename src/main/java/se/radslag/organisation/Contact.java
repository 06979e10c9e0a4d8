package se.radslag.organisation;

import se.radslag.core.EmailAddress;

/**
 * A person, or a function's mailbox, through whom an organisation is reached.
 *
 * @param main whether this is the one contact who gets the organisation's letters
 */
record Contact(ContactId id, OrganisationId organisationId, String name, EmailAddress email, boolean main) {}
