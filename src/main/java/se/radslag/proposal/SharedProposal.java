package se.radslag.proposal;

import se.radslag.organisation.OrganisationId;

/**
 * A proposal as another organisation sees it in advance.
 *
 * @param supported whether that organisation supports it
 * @param reworded whether it reads otherwise than when that organisation began to support it
 */
record SharedProposal(
        ProposalId id,
        OrganisationId proposer,
        String title,
        String question,
        String why,
        boolean supported,
        boolean reworded) {}
