package se.radslag.mail;

import java.util.UUID;

/**
 * A letter that we have taken for delivery.
 *
 * @param lease proves that it is ours, until another claim replaces it
 * @param takenBefore whether it may have been drawn and kept already
 */
record Claim(OutgoingLetter letter, UUID lease, int attempts, boolean takenBefore) {}
