package se.radslag.application;

/** Whether one can ask to come to a meeting, and if not, why. */
public enum Openness {
    OPEN,
    /** The last day is over, or the meeting has begun. */
    CLOSED,
    /** Only those invited come. */
    NEVER_OPEN,
    CALLED_OFF;

    public boolean isOpen() {
        return this == OPEN;
    }
}
