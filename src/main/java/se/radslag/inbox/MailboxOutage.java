package se.radslag.inbox;

import java.time.Instant;

/**
 * A time in which the mailbox could not be read, long enough for somebody to be told.
 *
 * @param reason in the words of the mail server or the network; of a failure of our own only its kind
 * @param startedAt when it could not be read for the first time
 */
public record MailboxOutage(MailboxOutageId id, String reason, Instant startedAt) {}
