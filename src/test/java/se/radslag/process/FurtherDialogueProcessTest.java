package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;
import se.radslag.access.Role;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueRequest.Answer;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.dialogue.FurtherDialogueRequested;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Passes every node and flow of {@code processes/further-dialogue.bpmn}; the meeting is a stand-in that ends when its one task is done. */
class FurtherDialogueProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(FurtherDialogueProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .excludeProcessDefinitionKeys("meeting")
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final DialogueService dialogue = ENGINE.room(DialogueService.class);
    private final MeetingService meetings = ENGINE.room(MeetingService.class);
    private final InvitationService invitations = ENGINE.room(InvitationService.class);
    private final DialogueRequestId id = DialogueRequestId.random();
    private final MeetingId meeting = MeetingId.random();

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("further-dialogue.bpmn"), List.of("meeting"));
    }

    @BeforeEach
    void aRequest() {
        ENGINE.stubRequest(Samples.request(id, Optional.empty()));
        when(dialogue.answerDue(id)).thenReturn(Samples.NOW);
        when(meetings.openOther(any(), any(), any(), any(), any())).thenReturn(meeting);
    }

    @AfterEach
    void endEverything() {
        reset(dialogue, meetings, invitations);
        ENGINE.abandon();
    }

    @Test
    void aRequestIsAnsweredWithAMeetingThatIsHeld() {
        request();
        answer("meeting");
        when(meetings.wasHeld(meeting)).thenReturn(true);
        ENGINE.completeStandIn(meeting);

        InOrder order = inOrder(dialogue, meetings, invitations);
        order.verify(dialogue).answer(id, Optional.of(Answer.MEETING), "Ett gott förslag.");
        order.verify(dialogue).sendAnswer(id);
        order.verify(meetings).openOther(Samples.OFFICE, Optional.empty(), id.value(), "A2127/2", "Språkkaféer");
        order.verify(invitations).chooseIfNone(meeting, Set.of(Samples.ORGANISATION));
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_DialogueHeld");
        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void theMeetingsLettersAreReviewedAsThoseOfItsYear() {
        request();
        answer("meeting");
        assertThat(reviewsLetters(meeting)).as("without a year").isFalse();

        DialogueRequestId inTheYear = DialogueRequestId.random();
        MeetingId reviewed = aRequestInAReviewedYear(inTheYear);
        ENGINE.room(ProcessSignals.class).on(new FurtherDialogueRequested(inTheYear, Optional.empty()));
        ENGINE.settle();
        answer("meeting");
        assertThat(reviewsLetters(reviewed)).isTrue();
    }

    private MeetingId aRequestInAReviewedYear(DialogueRequestId request) {
        CycleId year = CycleId.random();
        MeetingId opened = MeetingId.random();
        ENGINE.stubRequest(Samples.request(request, Optional.of(year)));
        when(dialogue.answerDue(request)).thenReturn(Samples.NOW);
        when(ENGINE.room(CycleService.class).get(year)).thenReturn(Samples.cycle(year, true));
        when(meetings.openOther(any(), eq(Optional.of(year)), any(), any(), any()))
                .thenReturn(opened);
        return opened;
    }

    private static boolean reviewsLetters(MeetingId meeting) {
        var runtime = ENGINE.engine().getRuntimeService();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(meeting.toString())
                .singleResult();
        return (boolean) runtime.getVariable(instance.getId(), "reviewLetters");
    }

    @Test
    void aMeetingThatIsCalledOffEndsTheDialogue() {
        request();
        answer("meeting");
        ENGINE.completeStandIn(meeting);

        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_DialogueCalledOff");
    }

    @Test
    void aRequestIsAnsweredWithAnotherForm() {
        request();
        answer("otherForm");

        verify(dialogue).answer(id, Optional.of(Answer.OTHER_FORM), "Ett gott förslag.");
        verify(dialogue).sendAnswer(id);
        verify(meetings, never()).openOther(any(), any(), any(), any(), any());
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_RequestAnswered");
    }

    @Test
    void aRequestThatIsLateReachesTheProcessOwner() {
        request();
        assertThat(ENGINE.due("Event_AnswerLate")).isEqualTo(Samples.NOW);
        ENGINE.fire("Event_AnswerLate");

        verify(dialogue).escalate(id);
        Task task = ENGINE.engine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("process-owner")
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Activity_AssessRequest");
        assertThat(task.getPriority()).isEqualTo(100);
        answer("no");
        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void anAnswerWithoutAReasonIsRefused() {
        request();

        assertThatThrownBy(() -> ENGINE.submit("Activity_AssessRequest", Map.of("answer", "no")))
                .satisfies(refusal ->
                        assertThat(EngineUnderTest.words(refusal)).contains("«Motivering»: Fyll i det här fältet."));
        assertThatThrownBy(() -> ENGINE.submit("Activity_AssessRequest", Map.of("answer", "maybe", "reason", "?")))
                .satisfies(refusal ->
                        assertThat(EngineUnderTest.words(refusal)).contains("«Svar»: Välj ett av alternativen."));
        assertThat(ENGINE.tasks()).containsExactly("Activity_AssessRequest");
    }

    @Test
    void aCaseOfficerTakesTheInitiative() {
        CycleService cycles = ENGINE.room(CycleService.class);
        when(ENGINE.room(StaffSession.class).current())
                .thenReturn(Optional.of(
                        new Staff("handlaggare", Set.of(Role.CASE_OFFICER), Set.of(Samples.OFFICE.value()))));
        when(cycles.offices())
                .thenReturn(List.of(new Office(Samples.OFFICE, "a", "b", "c", "d", "e", null, "f", null, "g")));
        when(dialogue.initiate(any(), any(), any())).thenReturn(id);
        String definition = ENGINE.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("further-dialogue")
                .singleResult()
                .getId();
        ENGINE.engine()
                .getFormService()
                .submitStartForm(
                        definition,
                        Map.of("organisation", "Rädda Barnen", "subject", "Barn", "message", "Vi vill höra mer."));
        ENGINE.settle();

        verify(dialogue).initiate(Samples.OFFICE, "Rädda Barnen", new DialogueDraft("Barn", "Vi vill höra mer."));
        assertThat(ENGINE.running(id.toString())).isTrue();
        assertThat(ENGINE.tasks()).containsExactly("Activity_AssessRequest");
    }

    /** Without a running year the process starts by itself. */
    private void request() {
        ENGINE.room(ProcessSignals.class).on(new FurtherDialogueRequested(id, Optional.empty()));
        ENGINE.settle();
    }

    private static void answer(String answer) {
        ENGINE.submit("Activity_AssessRequest", Map.of("answer", answer, "reason", "Ett gott förslag."));
    }
}
