/**
 * The directory: organisations, their contact people, and the one rule for who gets a letter.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package se.radslag.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
