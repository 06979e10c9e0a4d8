package se.radslag.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import se.radslag.mail.Outcome.Accepted;
import se.radslag.mail.Outcome.Outage;
import se.radslag.mail.Outcome.Refused;

/** What the outbox tells those who watch the installation: how many letters wait and since when, and how the rest went, by kind. */
@Component
class MailMetrics {

    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;

    MailMetrics(MeterRegistry registry, Queue queue) {
        this.registry = registry;
        Gauge.builder("radslag.letters.waiting", queue, Queue::length)
                .description("Letters that are released and not yet handed over")
                .register(registry);
        Gauge.builder(
                        "radslag.letters.oldest.due",
                        queue,
                        waiting -> waiting.age().toSeconds())
                .description("For how long the oldest letter that waits has been due")
                .baseUnit(SECONDS)
                .register(registry);
    }

    void count(ReadyLetter letter, Outcome outcome) {
        if (!(outcome instanceof Outage)) {
            Counter.builder("radslag.letters.tried")
                    .description("Letters offered to the mail server")
                    .tag("kind", letter.kind())
                    .tag("outcome", word(outcome))
                    .register(registry)
                    .increment();
        }
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Accepted) {
            return "sent";
        }
        return outcome instanceof Refused ? "failed" : "retried";
    }
}
