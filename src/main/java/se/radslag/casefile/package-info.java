/**
 * The case file: every document in or out with its running number and checksum; rows are only ever inserted.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package se.radslag.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
