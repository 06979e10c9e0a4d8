package se.radslag.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.ChosenQuestion;
import se.radslag.viewpoint.ViewpointService;

/** {@code processes/dialogue-cycle.bpmn}: its service tasks in the diagram's order, its timers, and what its gateways ask of rooms. */
@Configuration(proxyBeanMethods = false)
public class DialogueCycleProcess {

    static final String KEY = "dialogue-cycle";

    private final CycleService cycles;
    private final MeetingService meetings;

    DialogueCycleProcess(CycleService cycles, MeetingService meetings) {
        this.cycles = cycles;
        this.meetings = meetings;
    }

    static CycleId cycle(DelegateExecution step) {
        return CycleId.of(step.getProcessBusinessKey());
    }

    // Samla in förslag

    @Bean
    JavaDelegate writeProposalCall(ProposalService proposals) {
        return step -> proposals.writeCall(cycle(step));
    }

    @Bean
    JavaDelegate sendProposalCall(ProposalService proposals) {
        return step -> proposals.sendCall(cycle(step));
    }

    /** The timer «En vecka före sista dagen». */
    public Date proposalReminder(DelegateExecution step) {
        return Date.from(cycles.proposalReminderAt(cycle(step)));
    }

    @Bean
    JavaDelegate remindProposers(ProposalService proposals) {
        return step -> proposals.remind(cycle(step));
    }

    /** The timer «Sista dagen för förslag är slut». */
    public Date proposalsClose(DelegateExecution step) {
        return Date.from(cycles.proposalsCloseAt(cycle(step)));
    }

    // Fastställ agendan

    @Bean
    JavaDelegate writeFeedback(ProposalService proposals) {
        return step -> proposals.writeFeedback(cycle(step));
    }

    @Bean
    JavaDelegate sendFeedback(ProposalService proposals) {
        return step -> proposals.sendFeedback(cycle(step));
    }

    // Samråd

    @Bean
    JavaDelegate openSamrad() {
        return step -> ProcessVariable.SAMRAD_ID.set(
                step, meetings.openSamrad(cycle(step)).toString());
    }

    /** The gateway «Hölls samrådet?». */
    public boolean samradHeld(DelegateExecution step) {
        return meetings.wasHeld(MeetingId.of(ProcessVariable.SAMRAD_ID.need(step)));
    }

    @Bean
    JavaDelegate tellYearGivenUp() {
        return step -> cycles.tellCalledOff(cycle(step));
    }

    // Välj frågor till sakråden

    @Bean
    JavaDelegate writeChoice(ViewpointService viewpoints) {
        return step -> viewpoints.writeChoice(cycle(step));
    }

    @Bean
    JavaDelegate sendChoice(ViewpointService viewpoints) {
        return step -> viewpoints.sendChoice(cycle(step));
    }

    // Sakråd

    @Bean
    JavaDelegate openSakrad(ViewpointService viewpoints) {
        return step -> {
            ChosenQuestion question = viewpoints.chosen(cycle(step)).get(ProcessVariable.LOOP_COUNTER.need(step));
            Optional<LocalDate> day =
                    Optional.ofNullable(ProcessVariable.SAKRAD_DAY.get(step)).map(LocalDate::parse);
            MeetingId sakrad = meetings.openSakrad(cycle(step), question.ordinal(), question.title(), day);
            ProcessVariable.SAKRAD_ID.set(step, sakrad.toString());
        };
    }

    /** The gateway «Hölls sakrådet?». */
    public boolean sakradHeld(DelegateExecution step) {
        return meetings.wasHeld(MeetingId.of(ProcessVariable.SAKRAD_ID.need(step)));
    }

    @Bean
    JavaDelegate tellSakradDecision(ViewpointService viewpoints) {
        return step -> viewpoints.tellSakradDecision(cycle(step), MeetingId.of(ProcessVariable.SAKRAD_ID.need(step)));
    }

    // Dokumentera året

    @Bean
    JavaDelegate publishYearDocumentation(DocumentationService documentation) {
        return step -> documentation.publish(cycle(step));
    }

    @Bean
    JavaDelegate writeClosingLetters(DocumentationService documentation) {
        return step -> documentation.writeClosing(cycle(step));
    }

    @Bean
    JavaDelegate sendClosingLetters(DocumentationService documentation) {
        return step -> documentation.sendClosing(cycle(step));
    }

    @Bean
    JavaDelegate endCycle() {
        return step -> cycles.end(cycle(step));
    }

    // Övrig dialog

    @Bean
    JavaDelegate startFurtherDialogue(@Lazy RuntimeService runtime) {
        return step -> runtime.startProcessInstanceByMessage(
                FurtherDialogueProcess.MESSAGE,
                ProcessVariable.REQUEST_ID.need(step),
                OfficeTenants.variableFor(step.getTenantId()));
    }

    // Året ställs in

    @Bean
    JavaDelegate tellCycleCalledOff() {
        return step -> cycles.tellCalledOff(cycle(step));
    }
}
