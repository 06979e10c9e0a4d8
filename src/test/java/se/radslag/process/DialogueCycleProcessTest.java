package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;
import se.radslag.access.StaffSession;
import se.radslag.cycle.CycleCalledOff;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleRescheduled;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.dialogue.FurtherDialogueRequested;
import se.radslag.documentation.DocumentationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.proposal.ProposalService;
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

    private final YearUnderTest year = new YearUnderTest(ENGINE);
    private final CycleId id = year.id;

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("dialogue-cycle.bpmn", "further-dialogue.bpmn"), List.of("meeting"));
    }

    @AfterEach
    void endEverything() {
        reset(cycles, proposals, meetings, viewpoints, documentation, ENGINE.room(StaffSession.class));
        ENGINE.abandon();
    }

    @Test
    void aYearRunsFromTheCallToTheClosingLetter() {
        year.start(false);
        year.collect();
        year.settleAgenda();
        year.holdMeeting(year.samrad);
        year.chooseQuestions();
        year.holdMeeting(year.firstSakrad);
        assertThat(ENGINE.tasks()).as("waits for both").doesNotContain("Activity_WriteYearDocumentation");
        year.holdMeeting(year.secondSakrad);
        year.documentYear();

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
        order.verify(viewpoints).choose(id, year.language, "Många frågade.", year.housing, "Brådskar.");
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
    void thoseWhoHaveNotAnsweredAreRemindedOnce() {
        year.start(false);
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        ENGINE.fire("Event_ProposalReminderDue");

        verify(proposals, times(1)).remind(id);
        assertThat(ENGINE.timers()).containsExactly("Event_ProposalsClosed");
    }

    @Test
    void theTimersFollowAYearThatIsRescheduled() {
        year.start(false);
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        when(cycles.proposalsCloseAt(id)).thenReturn(Samples.NOW.plusSeconds(30 * 86_400));
        ENGINE.room(ProcessSignals.class).on(new CycleRescheduled(id));

        assertThat(ENGINE.due("Event_ProposalsClosed")).isEqualTo(Samples.NOW.plusSeconds(30 * 86_400));
    }

    @Test
    void anAgendaThatIsSentBackIsPreparedAnew() {
        year.start(false);
        year.collect();
        ENGINE.submit("Activity_PrepareAgenda", Map.of("prepared", true));
        ENGINE.submit("Activity_ApproveAgenda", Map.of("decision", "sendBack", "comment", "Fler punkter."));

        verify(proposals).sendBackAgenda(id, "Fler punkter.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_PrepareAgenda");
    }

    @Test
    void everyStageIsReviewedBeforeItsLettersAreSent() {
        year.start(true);
        ENGINE.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        verify(proposals, never()).sendCall(any());
        year.review("Activity_ReviewProposalCall");
        verify(proposals).sendCall(id);
        ENGINE.fire("Event_ProposalsClosed");
        year.settleAgenda();
        verify(proposals, never()).sendFeedback(any());
        year.review("Activity_ReviewFeedback");
        verify(proposals).sendFeedback(id);
        year.holdMeeting(year.samrad);
        year.chooseQuestions();
        verify(viewpoints, never()).sendChoice(any());
        year.review("Activity_ReviewChoice");
        verify(viewpoints).sendChoice(id);
        year.holdMeeting(year.firstSakrad);
        year.holdMeeting(year.secondSakrad);
        year.documentYear();
        verify(documentation, never()).sendClosing(any());
        year.review("Activity_ReviewClosingLetters");
        verify(documentation).sendClosing(id);

        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void aSamradCalledOffGetsANewDay() {
        year.toSamrad();
        year.callOffMeeting(year.samrad);
        MeetingId again = MeetingId.random();
        when(meetings.openSamrad(id)).thenReturn(again);
        ENGINE.submit("Activity_DecideOnSamrad", Map.of("decision", "newDay", "newDay", "2127-04-01"));

        verify(cycles).moveSamrad(id, LocalDate.of(2127, 4, 1));
        when(meetings.wasHeld(again)).thenReturn(true);
        year.holdMeeting(again);
        assertThat(ENGINE.tasks()).containsExactly("Activity_ChooseQuestions");
    }

    @Test
    void aSamradCalledOffForGoodEndsTheYear() {
        year.toSamrad();
        year.callOffMeeting(year.samrad);
        ENGINE.submit("Activity_DecideOnSamrad", Map.of("decision", "closeYear", "reason", "Regeringsskifte."));

        verify(cycles).closeAfterSamrad(id, "Regeringsskifte.");
        verify(cycles).tellCalledOff(id);
        assertThat(ENGINE.ends(id.toString())).contains("Event_YearClosed");
        assertThat(ENGINE.running(id.toString())).isFalse();
    }

    @Test
    void aSakradCalledOffIsTakenUpAgainOnANewDay() {
        year.toSakrad();
        year.callOffMeeting(year.firstSakrad);
        MeetingId again = MeetingId.random();
        when(meetings.openSakrad(eq(id), eq(1), any(), any())).thenReturn(again);
        when(meetings.wasHeld(again)).thenReturn(true);
        ENGINE.submit(
                "Activity_DecideOnSakrad", Map.of("decision", "newDay", "newDay", "2127-05-05", "reason", "Sjukdom."));

        SakradDecision newDay =
                new SakradDecision(SakradDecision.Way.NEW_DAY, Optional.of(LocalDate.of(2127, 5, 5)), "Sjukdom.");
        verify(viewpoints).decideOnSakrad(id, year.firstSakrad, newDay, null);
        verify(viewpoints).tellSakradDecision(id, year.firstSakrad);
        verify(meetings).openSakrad(id, 1, "Språk", Optional.of(LocalDate.of(2127, 5, 5)));
        verify(meetings, times(1)).openSakrad(eq(id), eq(2), any(), any());
        year.holdMeeting(again);
        year.holdMeeting(year.secondSakrad);
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteYearDocumentation");
    }

    @Test
    void aSakradCalledOffForGoodLeavesTheOther() {
        year.toSakrad();
        year.callOffMeeting(year.secondSakrad);
        ENGINE.submit("Activity_DecideOnSakrad", Map.of("decision", "none", "reason", "Ingen kan komma."));

        verify(viewpoints).tellSakradDecision(id, year.secondSakrad);
        assertThat(ENGINE.ends(id.toString())).contains("Event_SakradDropped");
        year.holdMeeting(year.firstSakrad);
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteYearDocumentation");
    }

    @Test
    void aSakradCalledOffCanTakeUpAnotherQuestion() {
        year.toSakrad();
        year.callOffMeeting(year.firstSakrad);
        QuestionId other = QuestionId.random();
        ENGINE.submit(
                "Activity_DecideOnSakrad",
                Map.of(
                        "decision", "otherQuestion",
                        "newQuestion", other.toString(),
                        "newDay", "2127-05-05",
                        "reason", "Frågan är löst."));

        verify(viewpoints).decideOnSakrad(eq(id), eq(year.firstSakrad), any(), eq(other));
        verify(meetings, times(2)).openSakrad(eq(id), eq(1), any(), any());
    }

    @Test
    void documentationOfTheYearThatIsSentBackIsWrittenAnew() {
        year.toSakrad();
        year.holdMeeting(year.firstSakrad);
        year.holdMeeting(year.secondSakrad);
        ENGINE.submit("Activity_WriteYearDocumentation", Map.of("written", true));
        ENGINE.submit("Activity_ApproveYearDocumentation", Map.of("decision", "sendBack", "comment", "Mer."));

        verify(documentation).sendBack(id, "Mer.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_WriteYearDocumentation");
    }

    @Test
    void aYearThatIsCalledOffStopsWhereverItIs() {
        year.toSakrad();
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
        year.start(false);
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
}
