/**
 * Requests for further dialogue, from organisations and from staff, and the answers to them.
 */
@ApplicationModule(allowedDependencies = {"core", "organisation", "cycle", "mail", "access"})
@NullMarked
package se.radslag.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
