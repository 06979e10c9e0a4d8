package se.radslag.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes calls to the engine in the application's own name: what a room or a form does on somebody's behalf has been permitted there, and
 * must not depend on what that person may do in the engine's web applications.
 */
@Component
class Unauthenticated {

    private final IdentityService identity;

    Unauthenticated(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    <T> T call(Supplier<T> action) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return action.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }

    void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }
}
