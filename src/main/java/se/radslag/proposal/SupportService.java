package se.radslag.proposal;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationId;

/** Support for what other organisations have proposed and staff have shown in advance. */
@Service
@Transactional
public class SupportService {

    private final Supports supports;
    private final Readings readings;
    private final OpenCall openCall;
    private final CycleService cycles;
    private final Clock clock;

    SupportService(Supports supports, Readings readings, OpenCall openCall, CycleService cycles, Clock clock) {
        this.supports = supports;
        this.readings = readings;
        this.openCall = openCall;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** How many proposals their organisations allow to be shown, and the others do not see yet. */
    @Transactional(readOnly = true)
    public int unpublished(CycleId cycle) {
        return supports.unpublished(cycle);
    }

    /** Shows the other participants what may be shown, until the last day. @throws Refused if there is nothing to show, or nobody can support it any more */
    public void publish(CycleId cycle) {
        require(cycles.get(cycle).takesProposals(clock), "proposal.support-over");
        require(supports.publish(cycle, clock.now()) > 0, "proposal.nothing-to-show");
    }

    /** What an organisation sees of the others' proposals, in the order they came. */
    @Transactional(readOnly = true)
    List<SharedProposal> others(CycleId cycle, OrganisationId reader) {
        return readings.of(cycle, reader).others();
    }

    /**
     * Gives an organisation's support to some of the others' proposals and takes it back from some; one organisation, one support.
     *
     * @throws Refused if none is named, if one is no longer shown, or after the last day
     */
    public void support(
            CycleId cycle, OrganisationId supporter, Collection<String> given, Collection<String> takenBack) {
        openCall.to(supporter, cycle);
        Set<String> shown = readings.of(cycle, supporter).others().stream()
                .map(other -> other.id().toString())
                .collect(toSet());
        new Checks()
                .that(!given.isEmpty() || !takenBack.isEmpty(), "support", "proposal.support-nothing")
                .that(shown.containsAll(given), "support", "proposal.support-gone")
                .done();
        supports.add(supporter, ids(given), clock.now());
        supports.remove(supporter, ids(takenBack));
    }

    /** Who supports the year's proposals; one that nobody supports is left out. */
    @Transactional(readOnly = true)
    public Map<ProposalId, Set<OrganisationId>> ofCycle(CycleId cycle) {
        return supports.ofCycle(cycle);
    }

    private static List<ProposalId> ids(Collection<String> texts) {
        return texts.stream().map(ProposalId::of).toList();
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new Refused("", code);
        }
    }
}
