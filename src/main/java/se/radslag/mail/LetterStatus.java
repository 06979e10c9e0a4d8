package se.radslag.mail;

/** What has become of a letter. */
public enum LetterStatus {
    /** Written, and kept until staff release its stage. */
    HELD,
    /** Waits for delivery, for the first time or again. */
    WAITING,
    /** The relay has accepted it. */
    SENT,
    /** Given up for good; the reply says why. */
    FAILED
}
