package se.radslag.dialogue;

import java.time.Instant;
import java.util.UUID;
import se.radslag.cycle.OfficeId;

/** A wish for further dialogue from somebody who has not shown yet that the address is theirs. */
record DialogueWish(UUID id, OfficeId officeId, Asker asker, String subject, String message, Instant wishedAt) {

    DialogueDraft draft() {
        return new DialogueDraft(subject, message);
    }
}
