package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.radslag.application.AdmissionService;
import se.radslag.application.ApplicationReceived;
import se.radslag.application.ApplicationsVoid;
import se.radslag.application.Opening;
import se.radslag.application.OpeningChanged;
import se.radslag.application.OpeningService;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingMoved;
import se.radslag.meeting.MeetingService;

/** Passes every node and flow of {@code processes/open-meeting.bpmn}. */
class OpenMeetingProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(OpenMeetingProcessTest.class);
    private static final LocalDate LAST_DAY = LocalDate.of(2127, 3, 1);
    private static final Instant MEETING_ENDS = Instant.parse("2127-03-20T15:00:00Z");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final MeetingId id = MeetingId.random();
    private final AdmissionService admissions = ENGINE.room(AdmissionService.class);
    private final OpeningService openings = ENGINE.room(OpeningService.class);
    private final MeetingService meetings = ENGINE.room(MeetingService.class);

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("open-meeting.bpmn"), List.of());
    }

    @BeforeEach
    void somebodyApplies() {
        when(meetings.get(id)).thenReturn(Samples.samrad(id));
        when(meetings.endsAt(id)).thenReturn(MEETING_ENDS);
        when(openings.of(id)).thenReturn(Optional.of(new Opening(id, LAST_DAY)));
        apply();
    }

    @AfterEach
    void endEverything() {
        ENGINE.abandon();
        reset(admissions, openings, meetings);
    }

    @Test
    void aCaseOfficerSeesWhichMeetingAndUntilWhen() {
        Task task = task();
        assertThat(task.getName()).startsWith("Avgör anmälningarna · Samråd den ");
        assertThat(task.getDueDate().toInstant()).isEqualTo("2127-03-01T23:00:00Z");
        assertThat(ENGINE.engine().getTaskService().getVariables(task.getId()))
                .containsEntry("workspace", "/arbete/mote/" + id + "/anmalningar");
        assertThat(ENGINE.due("Event_MeetingTimeOver")).isEqualTo(MEETING_ENDS);
    }

    @Test
    void anotherWhoAppliesIsDecidedInTheSameTask() {
        apply();
        assertThat(ENGINE.engine().getTaskService().createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    void allAreDecided() {
        complete();
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_ApplicationsDecided");
    }

    @Test
    void nobodyIsLeftUndecided() {
        doThrow(new Refused("", "process.form.choice")).when(admissions).requireAnswered(id);
        assertThatThrownBy(this::complete).extracting(EngineUnderTest::words).isEqualTo("Välj ett av alternativen.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_DecideApplications");
        doNothing().when(admissions).requireAnswered(id);
        assertThatThrownBy(() -> ENGINE.submit("Activity_DecideApplications", Map.of("confirmed", false)))
                .extracting(EngineUnderTest::words)
                .asString()
                .startsWith("«Alla anmälningar är besvarade»: ");
    }

    @Test
    void whoAppliesWhileTheTaskIsCompletedIsDecidedNext() {
        when(admissions.lockUnanswered(id)).thenReturn(1);
        complete();
        assertThat(ENGINE.tasks()).containsExactly("Activity_DecideApplications");
        assertThat(ENGINE.ends(id.toString())).isEmpty();
    }

    @Test
    void whoAppliesLaterOpensANewTask() {
        complete();
        apply();
        assertThat(ENGINE.tasks()).containsExactly("Activity_DecideApplications");
    }

    @Test
    void theMeetingIsOver() {
        ENGINE.fire("Event_MeetingTimeOver");
        ENGINE.settle();
        verify(admissions).declineTheRest(id);
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_MeetingPassed");
    }

    @Test
    void theMeetingIsCalledOff() {
        ENGINE.room(OpenMeetings.class).on(new ApplicationsVoid(id));
        ENGINE.settle();
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_ApplicationsLeft");
    }

    @Test
    void datesFollowTheMeetingAndItsLastDay() {
        when(openings.of(id)).thenReturn(Optional.of(new Opening(id, LAST_DAY.plusDays(7))));
        ENGINE.room(OpenMeetings.class).on(new OpeningChanged(id));
        assertThat(task().getDueDate().toInstant()).isEqualTo("2127-03-08T23:00:00Z");
        when(meetings.endsAt(id)).thenReturn(MEETING_ENDS.plusSeconds(3600));
        ENGINE.room(OpenMeetings.class).on(new MeetingMoved(id));
        assertThat(ENGINE.due("Event_MeetingTimeOver")).isEqualTo(MEETING_ENDS.plusSeconds(3600));
    }

    private void apply() {
        ENGINE.room(OpenMeetings.class).on(new ApplicationReceived(id));
        ENGINE.settle();
    }

    private void complete() {
        ENGINE.submit("Activity_DecideApplications", Map.of("confirmed", true));
    }

    private static Task task() {
        return ENGINE.engine().getTaskService().createTaskQuery().singleResult();
    }
}
