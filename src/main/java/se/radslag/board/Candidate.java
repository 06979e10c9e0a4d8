package se.radslag.board;

import se.radslag.organisation.Organisation;

/**
 * An organisation that can be chosen.
 *
 * @param why why it is invited, as far as somebody has written it
 */
record Candidate(Organisation organisation, boolean chosen, String why) {}
