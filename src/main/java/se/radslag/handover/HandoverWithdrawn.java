package se.radslag.handover;

/** What was asked for is not to be decided any more: it was taken back, or something else was asked for instead. */
public record HandoverWithdrawn(HandoverId handoverId) {}
