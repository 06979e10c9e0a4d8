package se.radslag.inbox;

import java.util.UUID;
import se.radslag.core.Id;

/** The identity of a time in which the mailbox could not be read. */
public record MailboxOutageId(UUID value) implements Id {

    static MailboxOutageId random() {
        return new MailboxOutageId(UUID.randomUUID());
    }

    /** Reads the identity from a business key. */
    public static MailboxOutageId of(String text) {
        return new MailboxOutageId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
