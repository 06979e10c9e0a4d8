package se.radslag.cycle;

import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Brings a contact person the personal link anew, since the one they had no longer opens anything.
 *
 * @param title of the year
 */
record NewLinkLetter(String reference, Addressee addressee, Sender sender, String title) implements Letter {

    static NewLinkLetter to(Addressee contact, Sender sender, Cycle cycle, int edition) {
        return new NewLinkLetter(
                "link:%s:edition:%d".formatted(contact.link().orElseThrow(), edition), contact, sender, cycle.title());
    }
}
