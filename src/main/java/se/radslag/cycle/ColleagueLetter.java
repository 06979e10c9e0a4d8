package se.radslag.cycle;

import se.radslag.access.Colleague;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Tells a contact person who answers by the personal link that they handed on. */
public record ColleagueLetter(String reference, Addressee addressee, Sender sender, String colleague, String email)
        implements Letter {

    /** To the contact person whom the link belongs to. */
    public static ColleagueLetter to(Addressee contact, Sender sender, Colleague colleague) {
        return new ColleagueLetter(
                "link:%s:colleague:%s".formatted(colleague.linkId(), colleague.id()),
                contact,
                sender,
                colleague.name(),
                colleague.email().value());
    }
}
