/**
 * The year of one office and policy area: theme, dates, and who takes part.
 */
@ApplicationModule(allowedDependencies = {"core", "organisation", "mail", "access"})
@NullMarked
package se.radslag.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
