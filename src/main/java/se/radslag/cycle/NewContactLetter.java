package se.radslag.cycle;

import java.util.List;
import se.radslag.access.PersonalAsk;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Tells somebody who gets an organisation's letters from now on what this is about, and brings them a personal link of their own.
 *
 * @param title of the year, or of the request outside any year
 * @param asks what is asked of the organisation now
 */
public record NewContactLetter(
        String reference, Addressee addressee, Sender sender, String title, List<PersonalAsk> asks) implements Letter {

    /** @param edition of the addressee's link, which may have been theirs before */
    public static NewContactLetter to(
            Addressee contact, Sender sender, String title, int edition, List<PersonalAsk> asks) {
        return new NewContactLetter(
                "link:%s:new-contact:%d".formatted(contact.link().orElseThrow(), edition),
                contact,
                sender,
                title,
                asks);
    }
}
