package se.radslag.proposal;

import java.time.Instant;
import java.util.Optional;
import se.radslag.cycle.CycleId;

/**
 * How much of a year everybody may know.
 *
 * @param calledAt when its organisations were asked for proposals
 * @param agendaAt when they were told the agenda; empty until then
 */
public record ToldYear(CycleId id, Instant calledAt, Optional<Instant> agendaAt) {}
