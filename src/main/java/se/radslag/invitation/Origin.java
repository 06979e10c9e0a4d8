package se.radslag.invitation;

/** By which way an answer came. */
public enum Origin {
    /** The organisation's personal page. */
    PAGE,
    /** The button in somebody's calendar program. */
    CALENDAR,
    /** Somebody called, and staff noted it. */
    TELEPHONE,
    /** Somebody wrote, and staff noted it. */
    LETTER,
    /** Noted by staff, who learned of it in another way. */
    STAFF;

    /** Whether staff noted it. */
    public boolean isNoted() {
        return this != PAGE && this != CALENDAR;
    }
}
