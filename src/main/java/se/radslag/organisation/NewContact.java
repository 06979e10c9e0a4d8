package se.radslag.organisation;

import se.radslag.core.EmailAddress;

/** Somebody who is to get an organisation's letters. */
public record NewContact(String name, EmailAddress email, Language language) {}
