package se.radslag.access;

import java.util.UUID;

/** Nobody has confirmed in time: what they asked for is forgotten. */
public record ConfirmationLapsed(UUID matter, String purpose) {}
