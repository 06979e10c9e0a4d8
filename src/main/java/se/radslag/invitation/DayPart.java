package se.radslag.invitation;

/** When in the day an organisation would rather meet. */
public enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING
}
