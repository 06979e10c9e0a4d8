/**
 * Entries for people's calendar programs: what they show of a meeting, and the form in which such programs read it (iCalendar, RFC 5545).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.radslag.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
