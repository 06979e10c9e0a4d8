package se.radslag.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.Understood.Attachment;
import se.radslag.mail.LetterId;

/**
 * A letter that came in and has been filed, to be looked at.
 *
 * @param receivedAt when it was taken from the mailbox
 * @param from as the letter says, which anybody may have written; {@code null} if it names no usable address
 * @param text what can be read without opening an attachment, shortened
 * @param recordNumber of the case in which it is filed
 * @param about the letter of ours that it is about
 * @param reason message key of why a person should look at it; empty if nobody needs to
 */
public record ReceivedLetter(
        IncomingLetterId id,
        Instant receivedAt,
        @Nullable EmailAddress from,
        String subject,
        String text,
        List<Attachment> attachments,
        String recordNumber,
        Optional<LetterId> about,
        String reason) {}
