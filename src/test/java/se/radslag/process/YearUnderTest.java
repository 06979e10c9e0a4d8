package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.radslag.access.Role;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.viewpoint.ChosenQuestion;
import se.radslag.viewpoint.QuestionId;
import se.radslag.viewpoint.ViewpointService;

/** A year of one test, as its staff take it through the engine form by form; and what the mocked rooms know of it. */
final class YearUnderTest {

    final CycleId id = CycleId.random();
    final MeetingId samrad = MeetingId.random();
    final MeetingId firstSakrad = MeetingId.random();
    final MeetingId secondSakrad = MeetingId.random();
    final QuestionId language = QuestionId.random();
    final QuestionId housing = QuestionId.random();

    private final EngineUnderTest engine;
    private final CycleService cycles;
    private final MeetingService meetings;
    private final ViewpointService viewpoints;

    YearUnderTest(EngineUnderTest engine) {
        this.engine = engine;
        cycles = engine.room(CycleService.class);
        meetings = engine.room(MeetingService.class);
        viewpoints = engine.room(ViewpointService.class);
        knowTheYear();
        knowItsMeetings();
    }

    private void knowTheYear() {
        when(engine.room(StaffSession.class).current())
                .thenReturn(Optional.of(
                        new Staff("handlaggare", Set.of(Role.CASE_OFFICER), Set.of(Samples.OFFICE.value()))));
        when(cycles.offices())
                .thenReturn(List.of(new Office(Samples.OFFICE, "a", "b", "c", "d", "e", null, "f", null, "g")));
        when(cycles.start(any())).thenReturn(id);
        when(cycles.get(id)).thenReturn(Samples.cycle(id, false));
        when(cycles.proposalReminderAt(id)).thenReturn(Samples.NOW.plusSeconds(86_400));
        when(cycles.proposalsCloseAt(id)).thenReturn(Samples.NOW.plusSeconds(8 * 86_400));
    }

    private void knowItsMeetings() {
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

    /** Starts it by its form. */
    void start(boolean reviewLetters) {
        submitStart(startForm(reviewLetters));
        engine.settle();
    }

    /** Submits the start form, which may be refused. */
    void submitStart(Map<String, Object> form) {
        String definition = engine.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("dialogue-cycle")
                .singleResult()
                .getId();
        engine.engine().getFormService().submitStartForm(definition, form);
    }

    /** A start form without fault. */
    static Map<String, Object> startForm(boolean reviewLetters) {
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

    /** From the choice of participants to the end of the last day for proposals. */
    void collect() {
        engine.submit("Activity_SelectParticipants", Map.of("confirmed", true));
        engine.fire("Event_ProposalReminderDue");
        engine.fire("Event_ProposalsClosed");
    }

    void settleAgenda() {
        engine.submit("Activity_PrepareAgenda", Map.of("prepared", true));
        engine.submit("Activity_ApproveAgenda", Map.of("decision", "approve"));
    }

    void chooseQuestions() {
        engine.submit(
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

    void documentYear() {
        engine.submit("Activity_WriteYearDocumentation", Map.of("written", true));
        engine.submit("Activity_ApproveYearDocumentation", Map.of("decision", "approve"));
    }

    /** Takes it to where its samråd waits. */
    void toSamrad() {
        start(false);
        collect();
        settleAgenda();
        assertThat(engine.tasks()).containsExactly("Activity_StandIn");
    }

    /** Takes it to where both sakråd wait. */
    void toSakrad() {
        toSamrad();
        holdMeeting(samrad);
        chooseQuestions();
        verify(meetings, times(2)).openSakrad(eq(id), anyInt(), any(), any());
    }

    /** Reviews the letters of the one task there is. */
    void review(String task) {
        assertThat(engine.tasks()).containsExactly(task);
        engine.submit(task, Map.of("reviewed", true));
    }

    void holdMeeting(MeetingId meeting) {
        engine.completeStandIn(meeting);
    }

    /** Ends a meeting that was not held. */
    void callOffMeeting(MeetingId meeting) {
        when(meetings.wasHeld(meeting)).thenReturn(false);
        engine.completeStandIn(meeting);
    }
}
