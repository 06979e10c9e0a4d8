package se.radslag.mail;

/** What has become of a letter, in the words of the people who ask. */
public enum LetterStatus {
    /** Written, and kept until staff release its stage. */
    HELD,
    /** Waits for its turn. */
    WAITING,
    /** Is being drawn or handed over just now. */
    SENDING,
    /** Could not be handed over; is tried again at the time it says. */
    RETRYING,
    /** Handed over: the relay has accepted it, with the reply that is kept. */
    SENT,
    /** Given up for good; the reply says why. */
    FAILED,
    /** Handed over, but came back. */
    BOUNCED,
    /** Came back, and another went to a better address in its place. */
    REPLACED,
    /** The addressee has answered what it asks, by whatever way. */
    ANSWERED;

    /** Whether the relay has it and nothing else is known against it. */
    public boolean isArrived() {
        return this == SENT || this == ANSWERED;
    }

    /** Whether the addressee does not have it, and will not get it by itself. */
    public boolean isLost() {
        return this == FAILED || this == BOUNCED;
    }
}
