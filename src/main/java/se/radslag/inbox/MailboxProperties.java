package se.radslag.inbox;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import se.radslag.mail.AnswersByMail;

/**
 * The mailbox from which letters are read.
 *
 * @param host Mail server (IMAP) from which letters are read; without it none are.
 * @param port Port of the mail server.
 * @param security How the connection is secured: {@code tls} from the first byte, {@code starttls}, or {@code none} for a server in the same box.
 * @param username Name to sign in to the mailbox with.
 * @param password Password of the mailbox.
 * @param folder Where letters arrive.
 * @param handledFolder Where letters are moved once they are kept; nothing is ever deleted. A server that cannot move letters leaves them where they are.
 * @param leftFolder Where letters are moved that a person must read in the mailbox, since they are too large or cannot be fetched.
 * @param poll How often the mailbox is looked through when the server does not tell that there is something new.
 * @param timeout How long the mail server may take to answer.
 * @param lease How long the node that reads may give no sign of life before another one reads.
 * @param letterSize How large a letter may be to be kept; it is held in memory while it is read. Of a larger one only the beginning is kept.
 * @param recordNumber Record number of the case for letters that belong to no other.
 */
@Validated
@ConfigurationProperties("radslag.inbox")
record MailboxProperties(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("tls") Security security,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("Inläst") @NotBlank String handledFolder,
        @DefaultValue("Läses här") @NotBlank String leftFolder,
        @DefaultValue("1m") Duration poll,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("50MB") DataSize letterSize,
        @DefaultValue("INKOMMET") @NotBlank String recordNumber)
        implements AnswersByMail {

    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    @Override
    public boolean areHeard() {
        return isGiven();
    }

    boolean isGiven() {
        return host != null && !host.isBlank();
    }

    /** The mailbox's name among all that this installation has ever read. */
    String mailbox() {
        return "%s@%s/%s".formatted(username, host, folder);
    }
}
