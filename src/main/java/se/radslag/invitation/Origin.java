package se.radslag.invitation;

/** By which way an answer came. */
enum Origin {
    /** The organisation's personal page. */
    PAGE,
    /** The button in somebody's calendar program. */
    CALENDAR,
    /** Noted by staff. */
    STAFF
}
