package se.radslag.inbox;

/**
 * A letter as it lies in the mailbox.
 *
 * @param whole whether this is all of it, and not only the beginning
 */
record Fetched(byte[] content, boolean whole) {}
