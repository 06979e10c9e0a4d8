package se.radslag.calendar;

/** Somebody named in an entry, with the e-mail address by which calendar programs know them. */
public record CalendarUser(String name, String address) {}
