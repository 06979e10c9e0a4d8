package se.radslag.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.StartCycle;
import se.radslag.documentation.DocumentationService;
import se.radslag.mail.Stage;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.QuestionId;
import se.radslag.viewpoint.SakradDecision;
import se.radslag.viewpoint.ViewpointService;

/** The forms of {@code processes/dialogue-cycle.bpmn}, in the diagram's order: what each shows, and to which room it goes. */
@Configuration(proxyBeanMethods = false)
class DialogueCycleForms {

    private final FormDesk desk;
    private final CycleService cycles;
    private final FormTables tables;

    DialogueCycleForms(FormDesk desk, CycleService cycles, FormTables tables) {
        this.desk = desk;
        this.cycles = cycles;
        this.tables = tables;
    }

    @Bean
    ExecutionListener startDialogueCycleForm(StarterOffice starter) {
        return desk.start((execution, form) -> cycles.start(new StartCycle(
                starter.office(),
                form.text("policyArea"),
                form.text("theme"),
                form.number("year"),
                form.text("recordNumber"),
                form.day("lastProposalDay"),
                form.day("samradDay"),
                form.text("contactAddress"),
                form.text("participants"),
                form.ticked("reviewLetters"))));
    }

    @Bean
    TaskListener selectParticipantsForm() {
        return desk.task(
                (task, form) ->
                        about(task, form).count(cycles.participants(cycle(task)).size()),
                (task, form) -> cycles.settleParticipants(cycle(task)));
    }

    @Bean
    TaskListener reviewProposalCallForm() {
        return review(ProposalService::callStage);
    }

    // Fastställ agendan

    @Bean
    TaskListener prepareAgendaForm(ProposalService proposals) {
        return desk.task(
                (task, form) -> about(task, form)
                        .comment(proposals.agendaComment(cycle(task)))
                        .count(proposals.ofCycle(cycle(task)).size())
                        .rows(tables.proposals(cycle(task))),
                (task, form) -> proposals.submitAgenda(cycle(task)));
    }

    @Bean
    TaskListener approveAgendaForm(ProposalService proposals) {
        return desk.task((task, form) -> about(task, form).rows(tables.agenda(cycle(task))), (task, form) -> {
            boolean approved = form.chose("decision", "approve");
            if (approved) {
                proposals.approveAgenda(cycle(task));
            } else {
                proposals.sendBackAgenda(cycle(task), form.textOrEmpty("comment"));
            }
            ProcessVariable.AGENDA_APPROVED.set(task.getExecution(), approved);
        });
    }

    @Bean
    TaskListener reviewFeedbackForm() {
        return review(ProposalService::agendaStage);
    }

    // Samråd

    @Bean
    TaskListener decideOnSamradForm(MeetingService meetings) {
        return desk.task(
                (task, form) -> about(task, form)
                        .details(meetings.get(MeetingId.of(ProcessVariable.SAMRAD_ID.need(task)))
                                .calledOffReason()),
                (task, form) -> {
                    boolean newDay = form.chose("decision", "newDay");
                    if (newDay) {
                        cycles.moveSamrad(cycle(task), form.day("newDay"));
                    } else {
                        cycles.closeAfterSamrad(cycle(task), form.textOrEmpty("reason"));
                    }
                    ProcessVariable.SAMRAD_NEW_DAY.set(task.getExecution(), newDay);
                });
    }

    // Välj frågor till sakråden

    @Bean
    TaskListener chooseQuestionsForm(ViewpointService viewpoints) {
        return desk.task(
                (task, form) -> about(task, form).questions(tables.questions(cycle(task))),
                (task, form) -> viewpoints.choose(
                        cycle(task),
                        question(form, "firstQuestion"),
                        form.text("firstReason"),
                        question(form, "secondQuestion"),
                        form.text("secondReason")));
    }

    @Bean
    TaskListener reviewChoiceForm() {
        return review(ViewpointService::choiceStage);
    }

    // Sakråd

    @Bean
    TaskListener decideOnSakradForm(MeetingService meetings, ViewpointService viewpoints) {
        return desk.task(
                (task, form) -> about(task, form)
                        .questions(tables.questions(cycle(task)))
                        .details(meetings.get(sakrad(task)).calledOffReason()),
                (task, form) -> {
                    SakradDecision decision = new SakradDecision(
                            wayOn(form), Optional.ofNullable(form.day("newDay")), form.textOrEmpty("reason"));
                    viewpoints.decideOnSakrad(cycle(task), sakrad(task), decision, question(form, "newQuestion"));
                    ProcessVariable.SAKRAD_AGAIN.set(task, decision.way() != SakradDecision.Way.NONE);
                    ProcessVariable.SAKRAD_DAY.set(
                            task, decision.day().map(Object::toString).orElse(null));
                });
    }

    private static SakradDecision.Way wayOn(Submission form) {
        return switch (form.textOrEmpty("decision")) {
            case "newDay" -> SakradDecision.Way.NEW_DAY;
            case "otherQuestion" -> SakradDecision.Way.OTHER_QUESTION;
            default -> SakradDecision.Way.NONE;
        };
    }

    // Dokumentera året

    @Bean
    TaskListener writeYearDocumentationForm(DocumentationService documentation) {
        return desk.task(
                (task, form) -> documented(task, form).comment(documentation.comment(cycle(task))),
                (task, form) -> documentation.submit(cycle(task)));
    }

    @Bean
    TaskListener approveYearDocumentationForm(DocumentationService documentation) {
        return desk.task((task, form) -> documented(task, form), (task, form) -> {
            boolean approved = form.chose("decision", "approve");
            if (approved) {
                documentation.approve(cycle(task));
            } else {
                documentation.sendBack(cycle(task), form.textOrEmpty("comment"));
            }
            ProcessVariable.DOCUMENTATION_APPROVED.set(task.getExecution(), approved);
        });
    }

    @Bean
    TaskListener reviewClosingLettersForm() {
        return review(DocumentationService::closingStage);
    }

    private TaskListener review(Function<CycleId, Stage> stage) {
        return desk.task(
                (task, form) -> {
                    List<Map<String, String>> letters = tables.letters(stage.apply(cycle(task)));
                    about(task, form).count(letters.size()).rows(letters);
                },
                (task, form) -> {});
    }

    static CycleId cycle(DelegateTask task) {
        return DialogueCycleProcess.cycle(task.getExecution());
    }

    private static MeetingId sakrad(DelegateTask task) {
        return MeetingId.of(ProcessVariable.SAKRAD_ID.need(task));
    }

    private static @Nullable QuestionId question(Submission form, String key) {
        String value = form.text(key);
        return value == null ? null : parsed(value, key);
    }

    private static QuestionId parsed(String value, String key) {
        try {
            return QuestionId.of(value);
        } catch (NotFound malformed) {
            throw new Refused(key, "process.form.choice");
        }
    }

    private FormDisplay about(DelegateTask task, FormDisplay form) {
        return form.matter(cycles.get(cycle(task)).title()).workspace("/arbete/ar/" + cycle(task));
    }

    private FormDisplay documented(DelegateTask task, FormDisplay form) {
        return about(task, form).workspace("/arbete/dokumentation/ar/" + cycle(task));
    }
}
