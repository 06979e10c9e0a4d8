package se.radslag.handover;

import se.radslag.organisation.ContactId;

/** Somebody has taken over an organisation's letters from one of its contacts. */
public record ContactReplaced(ContactId former, ContactId successor) {}
