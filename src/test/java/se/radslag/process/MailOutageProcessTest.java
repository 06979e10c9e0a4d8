package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.radslag.mail.DeliveryPaused;
import se.radslag.mail.DeliveryResumed;
import se.radslag.mail.MailOutage;
import se.radslag.mail.OutageId;
import se.radslag.mail.Outbox;

/** Passes every node and flow of {@code processes/mail-outage.bpmn}. */
class MailOutageProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(MailOutageProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final OutageId id = OutageId.random();

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("mail-outage.bpmn"), List.of());
    }

    @BeforeEach
    void theMailServerIsAway() {
        when(ENGINE.room(Outbox.class).outage(id))
                .thenReturn(new MailOutage(id, "Connection refused", Instant.parse("2027-03-01T12:05:00Z")));
        ENGINE.room(ProcessSignals.class).on(new DeliveryPaused(id));
        ENGINE.settle();
    }

    @AfterEach
    void endEverything() {
        ENGINE.abandon();
    }

    @Test
    void anAdministratorSeesSinceWhenAndWhy() {
        Task task = ENGINE.engine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("camunda-admin")
                .singleResult();
        assertThat(task.getName()).isEqualTo("Kontrollera e-postservern");
        assertThat(ENGINE.engine().getTaskService().getVariables(task.getId()))
                .containsEntry("matter", "2027-03-01 kl. 13.05")
                .containsEntry("shownText", "Connection refused");
    }

    @Test
    void theTaskGoesWhenLettersGoAgain() {
        ENGINE.room(ProcessSignals.class).on(new DeliveryResumed(id));
        ENGINE.settle();
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_OutageOver");
        assertThat(ENGINE.tasks()).isEmpty();
    }

    @Test
    void somebodyHasHandledTheOutage() {
        ENGINE.submit("Activity_CheckMailServer", Map.of("confirmed", true));
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_OutageHandled");
        ENGINE.room(ProcessSignals.class).on(new DeliveryResumed(id));
        assertThat(ENGINE.running(id.toString())).isFalse();
    }
}
