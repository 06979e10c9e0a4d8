package se.radslag.proposal;

import java.time.Instant;

/**
 * What an organisation has begun to write and not sent.
 *
 * @param id that of the proposal which it will be when it is sent
 * @param savedAt when it was last saved
 */
record KeptDraft(ProposalId id, ProposalDraft texts, Instant savedAt) {}
