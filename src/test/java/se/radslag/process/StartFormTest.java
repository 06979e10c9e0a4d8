package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.radslag.cycle.CycleService;
import se.radslag.meeting.MeetingService;

/** What becomes of a start form: an aggregate, or a refusal that starts nothing. */
class StartFormTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(StartFormTest.class);

    @AutoClose
    private static ProcessEngine built;

    private final YearUnderTest year = new YearUnderTest(ENGINE);
    private final CycleService cycles = ENGINE.room(CycleService.class);

    @BeforeAll
    static void deploy() {
        built = ENGINE.configuration().buildProcessEngine();
        ENGINE.deploy(List.of("dialogue-cycle.bpmn"), List.of("meeting", "further-dialogue"));
    }

    @AfterEach
    void endEverything() {
        reset(cycles, ENGINE.room(MeetingService.class));
        ENGINE.abandon();
    }

    @Test
    void theStartFormBecomesAYearAndLeavesNothingBehindButWhatGatewaysAsk() {
        year.start(true);

        verify(cycles).start(any());
        assertThat(ENGINE.engine().getRuntimeService().createVariableInstanceQuery().list().stream()
                        .filter(variable -> variable.getTaskId() == null)
                        .map(variable -> variable.getName()))
                .containsExactly("reviewLetters");
    }

    @Test
    void aStartFormWithTooLongARecordNumberStartsNothing() {
        Map<String, Object> form = YearUnderTest.startForm(false);
        form.put("recordNumber", "A".repeat(61));

        assertThatThrownBy(() -> year.submitStart(form))
                .satisfies(refusal ->
                        assertThat(EngineUnderTest.words(refusal)).contains("«Diarienummer»: Skriv högst 60 tecken."));
        assertThat(ENGINE.running(year.id.toString())).isFalse();
        verify(cycles, never()).start(any());
    }

    @Test
    void aVariableThatTheFormDoesNotNameIsRefused() {
        Map<String, Object> form = YearUnderTest.startForm(false);
        form.put("approved", true);

        assertThatThrownBy(() -> year.submitStart(form))
                .satisfies(refusal -> assertThat(EngineUnderTest.words(refusal)).contains("approved"));
    }
}
