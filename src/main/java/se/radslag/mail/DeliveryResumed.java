package se.radslag.mail;

/** Letters are handed over again. */
public record DeliveryResumed(OutageId outageId) {}
