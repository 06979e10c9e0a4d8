package se.radslag.cycle;

/** The whole year was called off by staff. */
public record CycleCalledOff(CycleId cycleId) {}
