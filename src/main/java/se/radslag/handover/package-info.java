/**
 * Who gets an organisation's letters instead: asked for by whoever gets them now, decided by staff.
 */
@ApplicationModule(allowedDependencies = {"core", "organisation", "cycle", "mail", "access"})
@NullMarked
package se.radslag.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
