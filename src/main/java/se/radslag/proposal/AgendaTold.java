package se.radslag.proposal;

import se.radslag.cycle.CycleId;

/** Feedback and agenda have left: from now on everybody may know the agenda. */
public record AgendaTold(CycleId cycleId) {}
