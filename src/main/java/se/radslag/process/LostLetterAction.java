package se.radslag.process;

/**
 * The button that Cockpit shows beside the incident of a lost letter.
 *
 * @param label and {@code failed}, what is said if it did not help: in the reader's language
 */
record LostLetterAction(String label, String failed) {}
