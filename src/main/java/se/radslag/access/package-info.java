/**
 * Doors: personal links that open one page each, the roles of staff, the filter chain, and the trail of who did what.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package se.radslag.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
