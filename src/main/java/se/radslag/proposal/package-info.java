/**
 * What organisations want on the agenda, what was decided on each proposal, and the feedback that each of them gets.
 */
@ApplicationModule(allowedDependencies = {"core", "organisation", "cycle", "mail", "access"})
@NullMarked
package se.radslag.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
