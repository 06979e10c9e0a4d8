/**
 * Who is asked to a meeting and why, what they answer, who comes for whom, and who came.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "organisation",
            "cycle",
            "meeting",
            "mail",
            "access",
            "calendar",
            "inbox",
            "casefile"
        })
@NullMarked
package se.radslag.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
