package se.radslag.mail;

import java.util.Locale;
import java.util.Optional;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;

/**
 * The one recipient of a letter.
 *
 * @param party the organisation (or role) as the case file is to name it
 * @param name the person or function addressed; may equal the party
 * @param language in which the letter is written
 * @param link the personal link to be written into the letter; its secret is added on delivery and is never stored
 */
public record Addressee(String party, String name, EmailAddress email, Locale language, Optional<LinkId> link) {}
