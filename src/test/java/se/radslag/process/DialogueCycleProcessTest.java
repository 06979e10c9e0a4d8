package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.radslag.cycle.CycleCalledOff;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleRescheduled;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.dialogue.FurtherDialogueRequested;
import se.radslag.documentation.DocumentationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.ChosenQuestion;
import se.radslag.viewpoint.QuestionId;
import se.radslag.viewpoint.SakradDecision;
import se.radslag.viewpoint.ViewpointService;

/** Passes every node and flow of {@code processes/dialogue-cycle.bpmn}; meetings are stand-ins that end when their one task is done. */
class DialogueCycleProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(DialogueCycleProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .excludeProcessDefinitionKeys("meeting", "further-dialogue")
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final CycleService cycles = ENGINE.room(CycleService.class);
    private final ProposalService proposals = ENGINE.room(ProposalService.class);
    private final MeetingService meetings = ENGINE.room(MeetingService.class);
    private final ViewpointService viewpoints = ENGINE.room(ViewpointService.class);
    private final DocumentationService documentation = ENGINE.room(DocumentationService.class);
    private final StaffSession session = ENGINE.room(StaffSession.class);

    private final CycleId id = CycleId.random();
    private final MeetingId samrad = MeetingId.random();
    private final MeetingId firstSakrad = MeetingId.random();
    private final MeetingId secondSakrad = MeetingId.random();
    private final QuestionId language = QuestionId.random();
    private final QuestionId housing = QuestionId.random();

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("dialogue-cycle.bpmn", "further-dialogue.bpmn"), List.of("meeting"));
    }

    @BeforeEach
    void aYearWithItsOffice() {
        when(session.current())
                .thenReturn(Optional.of(
                        new Staff("handlaggare", Set.of(Role.CASE_OFFICER), Set.of(Samples.OFFICE.value()))));
        when(cycles.offices())
                .thenReturn(List.of(new Office(Samples.OFFICE, "a", "b", "c", "d", "e", null, "f", null, "g")));
        when(cycles.start(any())).thenReturn(id);
        when(cycles.get(id)).thenReturn(Samples.cycle(id, false));
        when(cycles.proposalReminderAt(id)).thenReturn(Samples.NOW.plusSeconds(86_400));
        when(cycles.proposalsCloseAt(id)).thenReturn(Samples.NOW.plusSeconds(8 * 86_400));
        when(meetings.openSamrad(id)).thenReturn(samrad);
        when(meetings.openSakrad(eq(id), eq(1), any(), any())).thenReturn(firstSakrad);
        when(meetings.openSakrad(eq(id), eq(2), any(), any())).thenReturn(secondSakrad);
        when(meetings.get(any())).thenAnswer(call -> Samples.samrad(call.getArgument(0)));
        when(meetings.wasHeld(any())).thenReturn(true);
        when(viewpoints.chosen(id))
                .thenReturn(List.of(
                        new ChosenQuestion(1, language, "Språk", "Många frågade."),
                        new ChosenQuestion(2, housing, "Bostad", "Brådskar.")));
    }

    @AfterEach
    void endEverything() {
        reset(cycles, proposals, meetings, viewpoints, documentation, session);
        ENGINE.abandon();
    }

    @Test
    void aYearRunsFromTheCallToTheClosingLetter() {
        start(false);
        collect();
        settleAgenda();
        holdMeeting(samrad);
        chooseQuestions();
        holdMeeting(firstSakrad);
        assertThat(ENGINE.tasks()).as("waits for both").doesNotContain("Activity_WriteYearDocumentation");
        holdMeeting(secondSakrad);
        documentYear();

        assertThat(ENGINE.running(id.toString())).isFalse();
        assertThat(ENGINE.ends(id.toString())).contains("Event_CycleEnded");
        InOrder order = inOrder(cycles, proposals, viewpoints, documentation);
        order.verify(cycles).settleParticipants(id);
        order.verify(proposals).writeCall(id);
        order.verify(proposals).sendCall(id);
        order.verify(proposals).submitAgenda(id);
        order.verify(proposals).approveAgenda(id);
        order.verify(proposals).writeFeedback(id);
        order.verify(proposals).sendFeedback(id);
        order.verify(viewpoints).choose(id, language, "Många frågade.", housing, "Brådskar.");
        order.verify(viewpoints).writeChoice(id);
        order.verify(viewpoints).sendChoice(id);
        order.verify(documentation).submit(id);
        order.verify(documentation).approve(id);
        order.verify(documentation).publish(id);
        order.verify(documentation).writeClosing(id);
        order.verify(documentation).sendClosing(id);
        order.verify(cycles).end(id);
    }

    @Test
    void theStartFormBecomesAYearAndLeavesNothingBehindButWhatGatewaysAsk() {
        start(true);

        verify(cycles).start(any());
        assertThat(ENGINE.engine().getRuntimeService().createVariableInstanceQuery().list().stream()
                        .filter(variable -> variable.getTaskId() == null)
                        .map(variable -> variable.getName()))
                .containsExactly("reviewLetters");
    }

    @Test
    void aStartFormWithTooLongARecordNumberStartsNothing() {
        Map<String, Object> form = startForm(false);
        form.put("recordNumber", "A".repeat(61));

        assertThatThrownBy(() -> submitStart(form))
                .satisfies(refusal ->
                        assertThat(EngineUnderTest.words(refusal)).contains("«Diarienummer»: Skriv högst 60 tecken."));
        assertThat(ENGINE.running(id.toString())).isFalse();
        verify(cycles, never()).start(any());
    }

    @Test
    void aVariableThatTheFormDoesNotNameIsRefused() {
        Map<String, Object> form = startForm(false);
        form.put("approved", true);

        assertThatThrownBy(() -> submitStart(form))
                .satisfies(refusal -> assertThat(EngineUnderTest.words(refusal)).contains("approved"));
    }

    @Test
    void thoseWhoHaveNotAnsweredAreRemindedOnce() {
        start(false);
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        ENGINE.fire("Event_ProposalReminderDue");

        verify(proposals, times(1)).remind(id);
        assertThat(ENGINE.timers()).containsExactly("Event_ProposalsClosed");
    }

    @Test
    void theTimersFollowAYearThatIsRescheduled() {
        start(false);
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        when(cycles.proposalsCloseAt(id)).thenReturn(Samples.NOW.plusSeconds(30 * 86_400));
        ENGINE.room(ProcessSignals.class).on(new CycleRescheduled(id));

        assertThat(ENGINE.due("Event_ProposalsClosed")).isEqualTo(Samples.NOW.plusSeconds(30 * 86_400));
    }

    @Test
    void anAgendaThatIsSentBackIsPreparedAnew() {
        start(false);
        collect();
        ENGINE.submit("Activity_PrepareAgenda", Map.of("prepared", true));
        ENGINE.submit("Activity_ApproveAgenda", Map.of("decision", "sendBack", "comment", "Fler punkter."));

        verify(proposals).sendBackAgenda(id, "Fler punkter.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_PrepareAgenda");
    }

    @Test
    void everyStageIsReviewedBeforeItsLettersAreSent() {
        start(true);
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        verify(proposals, never()).sendCall(any());
        review("Activity_ReviewProposalCall");
        verify(proposals).sendCall(id);
        ENGINE.fire("Event_ProposalsClosed");
        settleAgenda();
        verify(proposals, never()).sendFeedback(any());
        review("Activity_ReviewFeedback");
        verify(proposals).sendFeedback(id);
        holdMeeting(samrad);
        chooseQuestions();
        verify(viewpoints, never()).sendChoice(any());
        review("Activity_ReviewChoice");
        verify(viewpoints).sendChoice(id);
        holdMeeting(firstSakrad);
        holdMeeting(secondSakrad);
        documentYear();
        verify(documentation, never()).sendClosing(any());
        review("Activity_ReviewClosingLetters");
        verify(documentation).sendClosing(id);

        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void aSamradCalledOffGetsANewDay() {
        toSamrad();
        callOffMeeting(samrad);
        MeetingId again = MeetingId.random();
        when(meetings.openSamrad(id)).thenReturn(again);
        ENGINE.submit("Activity_DecideOnSamrad", Map.of("decision", "newDay", "newDay", "2127-04-01"));

        verify(cycles).moveSamrad(id, LocalDate.of(2127, 4, 1));
        when(meetings.wasHeld(again)).thenReturn(true);
        holdMeeting(again);
        assertThat(ENGINE.tasks()).containsExactly("Activity_ChooseQuestions");
    }

    @Test
    void aSamradCalledOffForGoodEndsTheYear() {
        toSamrad();
        callOffMeeting(samrad);
        ENGINE.submit("Activity_DecideOnSamrad", Map.of("decision", "closeYear", "reason", "Regeringsskifte."));

        verify(cycles).closeAfterSamrad(id, "Regeringsskifte.");
        verify(cycles).tellCalledOff(id);
        assertThat(ENGINE.ends(id.toString())).contains("Event_YearClosed");
        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void aSakradCalledOffIsTakenUpAgainOnANewDay() {
        toSakrad();
        callOffMeeting(firstSakrad);
        MeetingId again = MeetingId.random();
        when(meetings.openSakrad(eq(id), eq(1), any(), any())).thenReturn(again);
        when(meetings.wasHeld(again)).thenReturn(true);
        ENGINE.submit(
                "Activity_DecideOnSakrad", Map.of("decision", "newDay", "newDay", "2127-05-05", "reason", "Sjukdom."));

        SakradDecision newDay =
                new SakradDecision(SakradDecision.Way.NEW_DAY, Optional.of(LocalDate.of(2127, 5, 5)), "Sjukdom.");
        verify(viewpoints).decideOnSakrad(id, firstSakrad, newDay, null);
        verify(viewpoints).tellSakradDecision(id, firstSakrad);
        verify(meetings).openSakrad(id, 1, "Språk", Optional.of(LocalDate.of(2127, 5, 5)));
        verify(meetings, times(1)).openSakrad(eq(id), eq(2), any(), any());
        holdMeeting(again);
        holdMeeting(secondSakrad);
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteYearDocumentation");
    }

    @Test
    void aSakradCalledOffForGoodLeavesTheOther() {
        toSakrad();
        callOffMeeting(secondSakrad);
        ENGINE.submit("Activity_DecideOnSakrad", Map.of("decision", "none", "reason", "Ingen kan komma."));

        verify(viewpoints).tellSakradDecision(id, secondSakrad);
        assertThat(ENGINE.ends(id.toString())).contains("Event_SakradDropped");
        holdMeeting(firstSakrad);
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteYearDocumentation");
    }

    @Test
    void aSakradCalledOffCanTakeUpAnotherQuestion() {
        toSakrad();
        callOffMeeting(firstSakrad);
        QuestionId other = QuestionId.random();
        ENGINE.submit(
                "Activity_DecideOnSakrad",
                Map.of(
                        "decision", "otherQuestion",
                        "newQuestion", other.toString(),
                        "newDay", "2127-05-05",
                        "reason", "Frågan är löst."));

        verify(viewpoints).decideOnSakrad(eq(id), eq(firstSakrad), any(), eq(other));
        verify(meetings, times(2)).openSakrad(eq(id), eq(1), any(), any());
    }

    @Test
    void documentationOfTheYearThatIsSentBackIsWrittenAnew() {
        toSakrad();
        holdMeeting(firstSakrad);
        holdMeeting(secondSakrad);
        ENGINE.submit("Activity_WriteYearDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveYearDocumentation", Map.of("decision", "sendBack", "comment", "Mer."));

        verify(documentation).sendBack(id, "Mer.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteYearDocumentation");
    }

    @Test
    void aYearThatIsCalledOffStopsWhereverItIs() {
        toSakrad();
        ENGINE.room(ProcessSignals.class).on(new CycleCalledOff(id));
        ENGINE.settle();

        verify(cycles).tellCalledOff(id);
        assertThat(ENGINE.ends(id.toString())).contains("Event_CycleCalledOffTold");
        assertThat(ENGINE.running(id.toString())).isFalse();
        assertThat(ENGINE.tasks()).isEmpty();
    }

    @Test
    void aRequestForFurtherDialogueOutlivesTheYear() {
        DialogueService dialogue = ENGINE.room(DialogueService.class);
        DialogueRequestId request = DialogueRequestId.random();
        when(dialogue.answerDue(request)).thenReturn(Samples.NOW);
        start(false);
        ENGINE.stubRequest(Samples.request(request, Optional.of(id)));
        ENGINE.room(ProcessSignals.class).on(new FurtherDialogueRequested(request, Optional.of(id)));
        ENGINE.settle();
        ENGINE.room(ProcessSignals.class).on(new CycleCalledOff(id));
        ENGINE.settle();

        assertThat(ENGINE.ends(id.toString())).contains("Event_FurtherDialogueStarted");
        assertThat(ENGINE.running(id.toString())).isFalse();
        assertThat(ENGINE.running(request.toString())).isTrue();
        assertThat(ENGINE.tasks()).containsExactly("Activity_AssessRequest");
    }

    private void start(boolean reviewLetters) {
        submitStart(startForm(reviewLetters));
        ENGINE.settle();
    }

    private static void submitStart(Map<String, Object> form) {
        String definition = ENGINE.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("dialogue-cycle")
                .singleResult()
                .getId();
        ENGINE.engine().getFormService().submitStartForm(definition, form);
    }

    private static Map<String, Object> startForm(boolean reviewLetters) {
        Map<String, Object> form = new HashMap<>();
        form.put("policyArea", "Integration");
        form.put("theme", "Delaktighet");
        form.put("year", 2027);
        form.put("recordNumber", "A2027/1");
        form.put("lastProposalDay", "2027-02-01");
        form.put("samradDay", "2027-03-03");
        form.put("contactAddress", "dialog@office.example");
        form.put("participants", "alla");
        form.put("reviewLetters", reviewLetters);
        return form;
    }

    private void collect() {
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        ENGINE.fire("Event_ProposalReminderDue");
        ENGINE.fire("Event_ProposalsClosed");
    }

    private void settleAgenda() {
        ENGINE.submit("Activity_PrepareAgenda", Map.of("prepared", true));
        ENGINE.submit("Activity_ApproveAgenda", Map.of("decision", "approve"));
    }

    private void chooseQuestions() {
        ENGINE.submit(
                "Activity_ChooseQuestions",
                Map.of(
                        "firstQuestion",
                        language.toString(),
                        "firstReason",
                        "Många frågade.",
                        "secondQuestion",
                        housing.toString(),
                        "secondReason",
                        "Brådskar."));
    }

    private void documentYear() {
        ENGINE.submit("Activity_WriteYearDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveYearDocumentation", Map.of("decision", "approve"));
    }

    private void toSamrad() {
        start(false);
        collect();
        settleAgenda();
        assertThat(ENGINE.tasks()).containsExactly("Activity_StandIn");
    }

    private void toSakrad() {
        toSamrad();
        holdMeeting(samrad);
        chooseQuestions();
        verify(meetings, times(2)).openSakrad(eq(id), anyInt(), any(), any());
    }

    private static void review(String task) {
        assertThat(ENGINE.tasks()).containsExactly(task);
        ENGINE.submit(task, Map.of("reviewed", true));
    }

    private static void holdMeeting(MeetingId meeting) {
        ENGINE.completeStandIn(meeting);
    }

    private void callOffMeeting(MeetingId meeting) {
        when(meetings.wasHeld(meeting)).thenReturn(false);
        ENGINE.completeStandIn(meeting);
    }
}
