package se.radslag.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.core.Clock;
import se.radslag.mail.MailOutage;
import se.radslag.mail.Outbox;

/** The form of {@code processes/mail-outage.bpmn}: since when, and why. */
@Configuration(proxyBeanMethods = false)
class MailOutageForms {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm");

    @Bean
    TaskListener checkMailServerForm(FormDesk desk, Outbox outbox, Clock clock) {
        return desk.task(
                (task, form) -> {
                    MailOutage outage = outbox.outage(MailOutageProcess.outage(task.getExecution()));
                    form.matter(since(outage.startedAt(), clock.zone())).text(outage.reason());
                },
                (task, form) -> {});
    }

    /** When an outage began, in the offices' zone. */
    static String since(Instant start, ZoneId zone) {
        return MOMENT.format(start.atZone(zone));
    }
}
