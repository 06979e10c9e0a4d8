package se.radslag.mail;

import java.util.UUID;

/** Letters are handed over again. */
public record DeliveryResumed(UUID outageId) {}
