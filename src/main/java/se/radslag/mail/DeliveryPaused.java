package se.radslag.mail;

import java.util.UUID;

/**
 * No letter can be handed over: the mail server is not there, or does not let us in. All letters wait, and are tried again by themselves.
 *
 * @param reason the mail server's words, or ours for its silence
 */
public record DeliveryPaused(UUID outageId, String reason) {}
