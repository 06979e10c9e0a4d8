/**
 * The only room that knows the process engine: one class for each diagram, the forms, the signals in, and the guards of the web applications.
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
            "handover",
            "documentation",
            "mail",
            "access",
            "casefile",
            "inbox",
            "board"
        })
@NullMarked
package se.radslag.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
