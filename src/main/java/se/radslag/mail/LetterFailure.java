package se.radslag.mail;

/**
 * Why somebody does not have a letter.
 *
 * @param reference the letter's own, see {@link Letter#reference}
 * @param stage owner and name of the stage it belongs to ({@link Stage#toString}), empty for a letter on its own
 * @param party the organisation that it is for
 * @param reply the relay's last, with its code; may repeat the address
 */
public record LetterFailure(LetterId letterId, String reference, String stage, String party, String reply) {}
