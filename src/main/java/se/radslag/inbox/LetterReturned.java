package se.radslag.inbox;

/** A mail server says that a letter did not reach its addressee ({@link InboxService#bounce}). */
public record LetterReturned(IncomingLetterId letterId) {}
