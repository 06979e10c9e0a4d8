package se.radslag.inbox;

/** The mailbox is read again, after somebody was told that it could not be. */
public record ReadingResumed(MailboxOutageId outageId) {}
