package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.radslag.inbox.MailboxOutage;
import se.radslag.inbox.MailboxOutageId;
import se.radslag.inbox.MailboxWatch;
import se.radslag.inbox.ReadingResumed;
import se.radslag.inbox.ReadingStopped;

/** Passes every node and flow of {@code processes/mailbox-outage.bpmn}. */
class MailboxOutageProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(MailboxOutageProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final MailboxOutageId id = new MailboxOutageId(UUID.randomUUID());

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("mailbox-outage.bpmn"), List.of());
    }

    @BeforeEach
    void theMailboxCannotBeRead() {
        when(ENGINE.room(MailboxWatch.class).outage(id))
                .thenReturn(new MailboxOutage(id, "LOGIN failed", Instant.parse("2027-03-01T12:05:00Z")));
        ENGINE.room(ProcessSignals.class).on(new ReadingStopped(id));
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
        assertThat(task.getName()).isEqualTo("Kontrollera brevlådan");
        assertThat(ENGINE.engine().getTaskService().getVariables(task.getId()))
                .containsEntry("matter", "2027-03-01 kl. 13.05")
                .containsEntry("shownText", "LOGIN failed");
    }

    @Test
    void theTaskGoesWhenTheMailboxIsReadAgain() {
        ENGINE.room(ProcessSignals.class).on(new ReadingResumed(id));
        ENGINE.settle();
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_OutageOver");
        assertThat(ENGINE.tasks()).isEmpty();
    }

    @Test
    void somebodyHasHandledTheOutage() {
        ENGINE.submit("Activity_CheckMailbox", Map.of("confirmed", true));
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_OutageHandled");
        ENGINE.room(ProcessSignals.class).on(new ReadingResumed(id));
        assertThat(ENGINE.running(id.toString())).isFalse();
    }
}
