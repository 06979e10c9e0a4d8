package se.radslag.handover;

import org.jspecify.annotations.Nullable;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Confirms what was asked for, and that nobody has decided on it yet.
 *
 * @param title of the year
 * @param successor null if whoever asked knows nobody
 * @param byColleague whether the letter is to the contact of what a colleague has asked
 */
record HandoverReceiptLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        @Nullable Successor successor,
        String words,
        boolean byColleague)
        implements Letter {

    static HandoverReceiptLetter to(Asker asker, Sender office, Handover asked, String title) {
        return new HandoverReceiptLetter(
                "handover:%s:receipt:%s".formatted(asked.id(), asker.role()),
                asker.addressee(),
                office,
                title,
                asked.successor().orElse(null),
                asked.words(),
                asked.colleagueId().isPresent() && asker.isContact());
    }
}
