package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;
import se.radslag.core.Refused;
import se.radslag.documentation.DocumentationService;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingCalledOff;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingMoved;
import se.radslag.meeting.MeetingService;
import se.radslag.viewpoint.ViewpointService;

/** Passes every node and flow of {@code processes/meeting.bpmn}. */
class MeetingProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(MeetingProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final MeetingService meetings = ENGINE.room(MeetingService.class);
    private final InvitationService invitations = ENGINE.room(InvitationService.class);
    private final DocumentationService documentation = ENGINE.room(DocumentationService.class);
    private final ViewpointService viewpoints = ENGINE.room(ViewpointService.class);
    private final MeetingId id = MeetingId.random();

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("meeting.bpmn"), List.of());
    }

    @BeforeEach
    void meetingInNineDays() {
        when(meetings.get(id)).thenReturn(Samples.samrad(id));
        when(meetings.answerReminderAt(id)).thenReturn(Samples.NOW.plusSeconds(86_400));
        when(meetings.answersCloseAt(id)).thenReturn(Samples.NOW.plusSeconds(2 * 86_400));
        when(meetings.endsAt(id)).thenReturn(Samples.NOW.plusSeconds(9 * 86_400));
        when(documentation.comment(any(MeetingId.class))).thenReturn("");
    }

    @AfterEach
    void forget() {
        reset(meetings, invitations, documentation, viewpoints);
    }

    @Test
    void aMeetingIsPlannedAnsweredHeldDocumentedAndFollowedUp() {
        open(false);
        plan();
        assertThat(ENGINE.timers()).containsExactlyInAnyOrder("Event_AnswerReminderDue", "Event_AnswersClosed");
        ENGINE.fire("Event_AnswerReminderDue");
        ENGINE.fire("Event_AnswersClosed");
        ENGINE.submit("Activity_SettleProgramme", Map.of("programme", "13.00 Inledning"));
        ENGINE.fire("Event_MeetingOver");
        ENGINE.submit("Activity_RecordMeeting", Map.of("recorded", true));
        ENGINE.submit("Activity_WriteDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveDocumentation", Map.of("decision", "approve"));

        assertThat(ENGINE.ends(id.toString()))
                .contains("Event_MeetingHeld")
                .doesNotContain("Event_MeetingCalledOffTold");
        assertThat(ENGINE.running(id.toString())).isFalse();
        InOrder order = inOrder(meetings, invitations, documentation);
        order.verify(invitations).writeInvitations(id);
        order.verify(invitations).sendInvitations(id);
        order.verify(invitations).remind(id);
        order.verify(meetings).settleProgramme(id, "13.00 Inledning");
        order.verify(invitations).writeProgramme(id);
        order.verify(invitations).sendProgramme(id);
        order.verify(meetings).hold(id);
        order.verify(documentation).submit(id);
        order.verify(documentation).approve(id);
        order.verify(documentation).publish(id);
        order.verify(documentation).writeFollowUp(id);
        order.verify(documentation).sendFollowUp(id);
    }

    @Test
    void eachStageIsReviewedBeforeItsLettersAreSent() {
        open(true);
        plan();
        assertThat(ENGINE.tasks()).containsExactly("Activity_ReviewInvitations");
        verify(invitations).writeInvitations(id);
        verify(invitations, never()).sendInvitations(any());
        ENGINE.submit("Activity_ReviewInvitations", Map.of("reviewed", true));
        verify(invitations).sendInvitations(id);
        ENGINE.fire("Event_AnswersClosed");
        ENGINE.submit("Activity_SettleProgramme", Map.of("programme", "13.00 Inledning"));
        verify(invitations, never()).sendProgramme(any());
        ENGINE.submit("Activity_ReviewProgramme", Map.of("reviewed", true));
        ENGINE.fire("Event_MeetingOver");
        ENGINE.submit("Activity_RecordMeeting", Map.of("recorded", true));
        ENGINE.submit("Activity_WriteDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveDocumentation", Map.of("decision", "approve"));
        verify(documentation, never()).sendFollowUp(any());
        ENGINE.submit("Activity_ReviewFollowUp", Map.of("reviewed", true));

        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void documentationThatIsSentBackIsWrittenAnew() {
        open(false);
        plan();
        ENGINE.fire("Event_AnswersClosed");
        ENGINE.submit("Activity_SettleProgramme", Map.of("programme", "13.00 Inledning"));
        ENGINE.fire("Event_MeetingOver");
        ENGINE.submit("Activity_RecordMeeting", Map.of("recorded", true));
        ENGINE.submit("Activity_WriteDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveDocumentation", Map.of("decision", "sendBack", "comment", "Syftet saknas."));

        verify(documentation).sendBack(id, "Syftet saknas.");
        verify(documentation, never()).publish(any(MeetingId.class));
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteDocumentation");
        ENGINE.submit("Activity_WriteDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveDocumentation", Map.of("decision", "approve"));
        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void aMeetingThatIsCalledOffEndsWithWordToTheInvited() {
        open(false);
        plan();
        ENGINE.room(ProcessSignals.class).on(new MeetingCalledOff(id));
        ENGINE.settle();

        verify(invitations).tellCalledOff(id);
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_MeetingCalledOffTold");
        assertThat(ENGINE.running(id.toString())).isFalse();
        assertThat(ENGINE.timers()).isEmpty();
    }

    @Test
    void theTimersFollowAMeetingThatIsMoved() {
        open(false);
        plan();
        Instant later = Samples.NOW.plusSeconds(20 * 86_400);
        when(meetings.answersCloseAt(id)).thenReturn(later);
        ENGINE.room(ProcessSignals.class).on(new MeetingMoved(id));

        assertThat(ENGINE.due("Event_AnswersClosed")).isEqualTo(later);
        ENGINE.room(ProcessSignals.class).on(new MeetingCalledOff(id));
        ENGINE.settle();
    }

    @Test
    void aRefusedFormLeavesTheTaskOpenAndSaysWhyAtTheField() {
        open(false);
        doThrow(new Refused("place", "core.one-line")).when(meetings).plan(any(), any());

        assertThatThrownBy(this::plan)
                .satisfies(refusal ->
                        assertThat(EngineUnderTest.words(refusal)).contains("«Plats»: Skriv på en enda rad."));
        assertThat(ENGINE.tasks()).containsExactly("Activity_PlanMeeting");
        verify(invitations, never()).writeInvitations(any());
        doNothing().when(meetings).plan(any(), any());
        clearInvocations(invitations);
        ENGINE.room(ProcessSignals.class).on(new MeetingCalledOff(id));
        ENGINE.settle();
    }

    private void open(boolean reviewLetters) {
        ENGINE.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("meeting", id.toString(), Map.of("reviewLetters", reviewLetters));
        ENGINE.settle();
    }

    private void plan() {
        ENGINE.submit("Activity_PlanMeeting", Samples.plan());
    }
}
