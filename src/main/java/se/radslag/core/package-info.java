/**
 * Words that everybody uses: identities, e-mail addresses, the clock, and the two ways of saying no.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.radslag.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
