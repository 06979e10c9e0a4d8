package se.radslag.mail;

/**
 * A letter that was handed over has come back; its row in the outbox keeps what the mail server said.
 *
 * @param stage owner and name of the stage it belonged to ({@link Stage#toString}), empty for a letter on its own
 * @param recordNumber of the case
 * @param addressFailed whether the address is of no use, as far as can be told; else another letter may arrive
 */
public record LetterBounced(LetterId letterId, String stage, String recordNumber, boolean addressFailed) {}
