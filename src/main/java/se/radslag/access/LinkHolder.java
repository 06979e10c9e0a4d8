package se.radslag.access;

import java.util.UUID;

/** Who is to get a personal link: a contact person acting for an organisation. */
public record LinkHolder(UUID contact, UUID organisation) {}
