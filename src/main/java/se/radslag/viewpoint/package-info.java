/**
 * What was said at a meeting: viewpoints and what becomes of them, and the questions raised, two of which lead to sakråd.
 */
@ApplicationModule(allowedDependencies = {"core", "organisation", "cycle", "meeting", "mail", "access"})
@NullMarked
package se.radslag.viewpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
