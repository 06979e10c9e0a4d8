package se.radslag.mail;

import java.time.Instant;

/**
 * A time in which no letter could be handed over.
 *
 * @param reason the mail server's words, or the network's
 */
public record MailOutage(OutageId id, String reason, Instant startedAt) {}
