/**
 * Letters out: written in the transaction of the step that wants them, rendered and handed over afterwards.
 *
 * <p>How a room writes a letter is told in {@link se.radslag.mail.Letter}; {@link se.radslag.mail.Outbox} is where it leaves it.
 */
@ApplicationModule(allowedDependencies = {"core", "access", "casefile", "calendar"})
@NullMarked
package se.radslag.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
