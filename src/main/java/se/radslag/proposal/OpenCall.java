package se.radslag.proposal;

import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationId;

/** The call for proposals of a year, as long as it can be answered. */
@Component
class OpenCall {

    private final CycleService cycles;
    private final Clock clock;

    OpenCall(CycleService cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The year. @throws Refused if it is too late, or if the organisation was not asked */
    Cycle to(OrganisationId organisation, CycleId id) {
        Cycle cycle = cycles.get(id);
        if (!cycle.takesProposals(clock)) {
            throw new Refused("", cycle.isOpen() ? "proposal.closed" : "proposal.year-over");
        }
        if (!cycles.participants(id).contains(organisation)) {
            throw new Refused("", "proposal.not-participant");
        }
        return cycle;
    }
}
