package se.radslag.inbox;

/**
 * A letter as it was read from the mailbox.
 *
 * @param reason message key of why staff must read it whatever it says; empty if that is for the letter to say
 */
record Arrival(Place place, byte[] content, String reason) {}
