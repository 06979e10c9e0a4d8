/**
 * Letters out: written in the transaction of the step that wants them, rendered and handed over afterwards.
 */
@ApplicationModule(allowedDependencies = {"core", "access", "casefile"})
@NullMarked
package se.radslag.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
