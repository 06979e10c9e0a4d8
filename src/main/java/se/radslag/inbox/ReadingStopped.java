package se.radslag.inbox;

/** No node has been able to read the mailbox for a while. Letters stay in it, and it is tried again and again. */
public record ReadingStopped(MailboxOutageId outageId) {}
