package se.radslag.cycle;

/** The year is over or was called off: nothing more is asked or answered in it. */
public record CycleClosed(CycleId cycleId) {}
