package se.radslag.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.core.Clock;
import se.radslag.inbox.MailboxOutage;
import se.radslag.inbox.MailboxWatch;

/** The form of {@code processes/mailbox-outage.bpmn}: since when, and why. */
@Configuration(proxyBeanMethods = false)
class MailboxOutageForms {

    @Bean
    TaskListener checkMailboxForm(FormDesk desk, MailboxWatch mailbox, Clock clock) {
        return desk.task(
                (task, form) -> {
                    MailboxOutage outage = mailbox.outage(MailboxOutageProcess.outage(task.getExecution()));
                    form.matter(MailOutageForms.since(outage.startedAt(), clock.zone()))
                            .text(outage.reason());
                },
                (task, form) -> {});
    }
}
