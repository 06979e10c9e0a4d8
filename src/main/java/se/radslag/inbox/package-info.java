/**
 * Letters that come in: what they are and what they say.
 *
 * <p>{@link se.radslag.inbox.Understanding} only reads: it changes nothing, answers nobody, and opens no attachment.
 */
@ApplicationModule(allowedDependencies = {"core", "mail", "casefile"})
@NullMarked
package se.radslag.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
