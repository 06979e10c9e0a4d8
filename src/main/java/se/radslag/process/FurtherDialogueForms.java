package se.radslag.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueRequest.Answer;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;

/** The forms of {@code processes/further-dialogue.bpmn}: what each shows, and to which room it goes. */
@Configuration(proxyBeanMethods = false)
class FurtherDialogueForms {

    private final FormDesk desk;
    private final DialogueService dialogue;

    FurtherDialogueForms(FormDesk desk, DialogueService dialogue) {
        this.desk = desk;
        this.dialogue = dialogue;
    }

    @Bean
    ExecutionListener startFurtherDialogueForm(StarterOffice starter) {
        return desk.start((execution, form) -> dialogue.initiate(
                starter.office(),
                form.text("organisation"),
                new DialogueDraft(form.text("subject"), form.text("message"))));
    }

    @Bean
    TaskListener assessRequestForm(Asking asking) {
        return desk.task(
                (task, form) -> {
                    DialogueRequest request = dialogue.get(id(task));
                    form.matter(asking.name(request))
                            .sender(asking.person(request))
                            .details(request.subject())
                            .text(request.message())
                            .workspace("/arbete/begaran/" + request.id());
                },
                (task, form) -> {
                    dialogue.answer(id(task), answer(form), form.text("reason"));
                    ProcessVariable.MEETING_AGREED.set(task.getExecution(), form.chose("answer", "meeting"));
                });
    }

    private static Optional<Answer> answer(Submission form) {
        return switch (form.textOrEmpty("answer")) {
            case "meeting" -> Optional.of(Answer.MEETING);
            case "otherForm" -> Optional.of(Answer.OTHER_FORM);
            case "no" -> Optional.of(Answer.NO);
            default -> Optional.empty();
        };
    }

    private static DialogueRequestId id(DelegateTask task) {
        return FurtherDialogueProcess.request(task.getExecution());
    }
}
