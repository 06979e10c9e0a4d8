package se.radslag.handover;

import se.radslag.core.EmailAddress;
import se.radslag.organisation.Language;

/**
 * Who is to get an organisation's letters, on the word of whoever gets them now; nobody has checked it.
 *
 * @param role in the organisation; empty if not told
 */
public record Successor(String name, String role, EmailAddress email, Language language) {}
