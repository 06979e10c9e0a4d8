package se.radslag.access;

import java.util.UUID;

/** Somebody has shown that the e-mail address they stated is theirs: what they asked for may happen. */
public record Confirmed(UUID matter, String purpose) {}
