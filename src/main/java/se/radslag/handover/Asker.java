package se.radslag.handover;

import java.util.Optional;
import se.radslag.access.Colleague;
import se.radslag.mail.Addressee;
import se.radslag.organisation.Recipient;

/**
 * Who is told of a handover. The letter has no link: what it says is theirs, whoever gets the organisation's letters by then; and a colleague's
 * address is only their word.
 *
 * @param role which of those who are told, in the letter's reference
 */
record Asker(Addressee addressee, String role) {

    private static final String CONTACT = "contact";

    static Asker contact(Recipient contact) {
        return new Asker(
                new Addressee(
                        contact.organisation(),
                        contact.contact(),
                        contact.email(),
                        contact.language().locale(),
                        Optional.empty()),
                CONTACT);
    }

    static Asker colleague(Recipient contact, Colleague colleague) {
        return new Asker(
                new Addressee(
                        contact.organisation(),
                        colleague.name(),
                        colleague.email(),
                        contact.language().locale(),
                        Optional.empty()),
                "colleague");
    }

    boolean isContact() {
        return CONTACT.equals(role);
    }
}
