package se.radslag.inbox;

/**
 * Where a letter lies in a mailbox (RFC 3501, 2.3.1.1): the same for ever, as long as the server does not number its letters anew.
 *
 * @param mailbox whose it is, and which folder
 * @param validity changes when the server numbers its letters anew
 */
record Place(String mailbox, long validity, long uid) {}
