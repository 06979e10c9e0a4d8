package se.radslag.application;

import java.util.Locale;
import java.util.Optional;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;
import se.radslag.mail.Addressee;

/**
 * Somebody who asks to come to a meeting.
 *
 * @param organisation as they call it; empty if they come on their own account
 */
public record Applicant(String name, String organisation, EmailAddress email, Locale language) {

    /** As the register and letters name them. */
    public String party() {
        return organisation.isEmpty() ? name : organisation;
    }

    /** As the receiver of a letter that carries no link. */
    public Addressee addressee() {
        return addressee(Optional.empty());
    }

    Addressee addressee(Optional<LinkId> link) {
        return new Addressee(party(), name, email, language, link);
    }
}
