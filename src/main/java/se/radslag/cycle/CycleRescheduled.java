package se.radslag.cycle;

/** A date of the year was moved, or a stage was closed early: timers follow. */
public record CycleRescheduled(CycleId cycleId) {}
