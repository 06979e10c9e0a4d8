package se.radslag.organisation;

import java.time.Instant;
import java.util.Optional;
import se.radslag.core.EmailAddress;

/**
 * A person, or a function's mailbox, through whom an organisation is reached.
 *
 * @param main whether this is the one contact who gets the organisation's letters
 * @param notReachedSince when letters to the address began to come back; empty while they arrive
 */
public record Contact(
        ContactId id,
        OrganisationId organisationId,
        String name,
        EmailAddress email,
        boolean main,
        Optional<Instant> notReachedSince) {

    static Contact main(OrganisationId organisation, String name, EmailAddress email) {
        return new Contact(ContactId.random(), organisation, name, email, true, Optional.empty());
    }
}
