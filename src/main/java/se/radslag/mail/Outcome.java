package se.radslag.mail;

/** What the relay did with a letter, or why there is no relay. */
sealed interface Outcome {

    /** The relay's words, or ours for its silence. */
    String reply();

    /** The relay has it. */
    record Accepted(String reply) implements Outcome {}

    /** The relay does not take it now, or the connection broke while it was being handed over. */
    record Deferred(String reply) implements Outcome {}

    /** The relay will never take this letter for this recipient. */
    record Refused(String reply) implements Outcome {}

    /** The relay cannot be reached, or takes nothing from us; the letter is not to blame. */
    record Outage(String reply) implements Outcome {}
}
