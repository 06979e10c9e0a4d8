package se.radslag.faults;

import java.util.Random;

/** What a mail server may do to a letter. */
enum Fault {
    NONE(70),
    /** 421 to the recipient, and the connection is closed. */
    CLOSING(5),
    /** 450 to the recipient: not now. */
    BUSY(8),
    /** 552 at the end of the letter: never. */
    TOO_LARGE(2),
    /** Takes the letter, after a while. */
    SLOW(3),
    /** Says nothing to the recipient. */
    SILENT(2),
    /** Takes the letter and says nothing. */
    SILENT_AFTERWARDS(2),
    /** Closes the connection in the middle of the letter. */
    BROKEN_BEFORE_THE_DOT(4),
    /** Takes the letter and closes the connection before it says so. */
    BROKEN_AFTER_THE_DOT(4);

    /** So many of a hundred addresses are unknown, always: 550. */
    private static final int UNKNOWN = 3;

    private final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    /** The sender cannot know whether the letter was taken, and must send it again. */
    boolean leavesInDoubt() {
        return this == SILENT_AFTERWARDS || this == BROKEN_AFTER_THE_DOT;
    }

    static boolean isUnknown(long seed, String recipient) {
        return new Random(seed ^ recipient.hashCode()).nextInt(100) < UNKNOWN;
    }

    /** The same for the same seed, recipient and number of attempt. */
    static Fault of(long seed, String recipient, int attempt) {
        int drawn = new Random(seed * 31 + recipient.hashCode() * 17L + attempt).nextInt(100);
        for (Fault fault : values()) {
            drawn -= fault.weight;
            if (drawn < 0) {
                return fault;
            }
        }
        throw new IllegalStateException("the weights are a hundred together");
    }
}
