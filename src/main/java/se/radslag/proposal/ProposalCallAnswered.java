package se.radslag.proposal;

import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** An organisation has proposed something for the agenda, or let know that it will not. */
public record ProposalCallAnswered(CycleId cycleId, OrganisationId organisationId) {}
