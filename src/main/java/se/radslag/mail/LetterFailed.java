package se.radslag.mail;

/**
 * A letter has been given up; its row in the outbox keeps the relay's reply.
 *
 * @param stage owner and name of the stage it belonged to ({@link Stage#toString}), empty for a letter on its own
 * @param recordNumber of the case
 */
public record LetterFailed(LetterId letterId, String stage, String recordNumber) {}
