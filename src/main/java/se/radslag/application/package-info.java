/**
 * Open meetings: who asks to come without having been invited, and what they were answered.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "organisation",
            "cycle",
            "meeting",
            "invitation",
            "mail",
            "access",
            "calendar",
            "casefile"
        })
@NullMarked
package se.radslag.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
