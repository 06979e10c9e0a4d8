package se.radslag.dialogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.radslag.access.LinkId;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Asks whether an address is that of whoever stated it. Nothing that they typed stands in it, since it may be somebody else's mailbox.
 *
 * @param confirmBy until when the answer is waited for
 * @param footing key of what the foot says instead of why organisations get letters
 */
record DialogueConfirmationLetter(
        String reference, Addressee addressee, Sender sender, Instant confirmBy, String footing) implements Letter {

    static DialogueConfirmationLetter to(DialogueWish wish, LinkId link, Sender sender, Instant confirmBy) {
        UUID id = wish.id();
        String address = wish.asker().email().value();
        Addressee stranger = new Addressee(
                address, address, wish.asker().email(), wish.asker().language(), Optional.of(link));
        return new DialogueConfirmationLetter(
                "dialogue:%s:confirm".formatted(id), stranger, sender, confirmBy, "dialogue.confirmation.footing");
    }
}
