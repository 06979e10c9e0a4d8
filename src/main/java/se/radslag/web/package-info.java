/**
 * The frame of all pages: layout, start page, error pages.
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
            "calendar"
        })
@NullMarked
package se.radslag.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
