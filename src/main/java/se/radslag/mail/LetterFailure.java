package se.radslag.mail;

import se.radslag.core.EmailAddress;

/**
 * Why somebody does not have a letter.
 *
 * @param reference the letter's own, see {@link Letter#reference}; if it went in another's place, that of the first of them
 * @param stage owner and name of the stage it belongs to ({@link Stage#toString}), empty for a letter on its own
 * @param party the organisation that it is for
 * @param email where it was sent
 * @param returned whether it was handed over and came back
 * @param reply what the mail server said last, with its code; may repeat the address
 */
public record LetterFailure(
        LetterId letterId,
        String reference,
        String stage,
        String party,
        EmailAddress email,
        boolean returned,
        String reply) {}
