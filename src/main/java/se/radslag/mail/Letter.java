package se.radslag.mail;

/**
 * A letter as a room wants it: a record whose components are the model of its templates.
 *
 * <p>{@code InvitationLetter} is drawn by {@code templates/mail/invitation-letter.html} and {@code .txt}; the subject is the fragment
 * {@code subject} of the text template. The record is frozen as JSON in the transaction that posts it and read back as a map, so its
 * components are texts, numbers, dates, lists and records of those. Templates find the components by name, and besides them
 * {@code link} (the personal link's address), {@code publicUrl}, {@code addressee} and {@code sender}.
 */
public interface Letter {

    /** Unique for ever, as {@code invitation:7f…:reminder-1}: the same letter posted again is not sent twice. */
    String reference();

    Addressee addressee();

    Sender sender();
}
