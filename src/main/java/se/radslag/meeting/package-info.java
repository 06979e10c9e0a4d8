/**
 * Samråd, sakråd and other meetings: day, place, leader, framing questions, programme.
 */
@ApplicationModule(allowedDependencies = {"core", "organisation", "cycle", "proposal", "mail", "access", "calendar"})
@NullMarked
package se.radslag.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
