/**
 * The workspace of staff: one page for each year and each meeting, where lists are edited and dates are moved.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "organisation",
            "cycle",
            "proposal",
            "meeting",
            "invitation",
            "application",
            "viewpoint",
            "dialogue",
            "documentation",
            "mail",
            "access",
            "casefile",
            "inbox"
        })
@NullMarked
package se.radslag.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
