package se.radslag.mail;

/** No letter can be handed over: the mail server is not there, or does not let us in. All letters wait, and are tried again by themselves. */
public record DeliveryPaused(OutageId outageId) {}
