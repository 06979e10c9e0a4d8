/**
 * The record of a meeting and of a year: written, approved, published, and told to those who took part.
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
            "mail",
            "access",
            "casefile"
        })
@NullMarked
package se.radslag.documentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
