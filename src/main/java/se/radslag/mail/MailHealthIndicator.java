package se.radslag.mail;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Says that letters are late. The application works all the same: it is degraded, not down. */
@Component
class MailHealthIndicator implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "Letters are late");

    private final Queue queue;
    private final MailProperties properties;

    MailHealthIndicator(Queue queue, MailProperties properties) {
        this.queue = queue;
        this.properties = properties;
    }

    @Override
    public Health health() {
        Duration age = queue.age();
        return (age.compareTo(properties.lateAfter()) > 0 ? Health.status(DEGRADED) : Health.up())
                .withDetail("oldestDueSeconds", age.toSeconds())
                .build();
    }
}
