package se.radslag.proposal;

import se.radslag.cycle.CycleId;

/** A point of a year's agenda that has the words somebody looks for. */
public record FoundItem(CycleId cycleId, String title, String question) {}
