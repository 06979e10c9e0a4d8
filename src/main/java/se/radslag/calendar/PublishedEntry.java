package se.radslag.calendar;

/** An entry that everybody may read, and who holds the meeting. */
public record PublishedEntry(CalendarEntry entry, CalendarUser organizer) {}
