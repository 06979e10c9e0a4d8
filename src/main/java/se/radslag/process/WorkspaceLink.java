package se.radslag.process;

/**
 * A link from Cockpit to a workspace page.
 *
 * @param address without scheme and host
 * @param label in the reader's language
 */
record WorkspaceLink(String address, String label) {}
