package se.radslag.handover;

import org.jspecify.annotations.Nullable;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Tells whoever asked that somebody else gets the letters from now on, or why not.
 *
 * @param title of the year
 * @param reason empty if somebody else gets them
 * @param footing key of what the foot says to whoever gets no more letters, instead of why they get them; {@code null} if they still do
 */
record HandoverDecisionLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        String reason,
        @Nullable String footing) implements Letter {

    static HandoverDecisionLetter to(Asker asker, Sender office, Handover decided, String title) {
        return new HandoverDecisionLetter(
                "handover:%s:decision:%s".formatted(decided.id(), asker.role()),
                asker.addressee(),
                office,
                title,
                decided.reason(),
                decided.reason().isEmpty() ? "handover.done.footing" : null);
    }
}
