package se.radslag.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.radslag.core.Id;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;

/**
 * Where forms are handed in. A form is a letter to a room: what was filled in is held against the form as deployed, given to the
 * room's service, and forgotten; a refusal undoes the step and tells the person why, field by field.
 *
 * <p>The values live as long as their task: each field gets a variable of the task's own when the task is created, so that nothing of it
 * stays behind in the process.
 */
@Component
class FormDesk {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final RepositoryService repository;
    private final Unauthenticated unauthenticated;
    private final MessageSource messages;
    private final Map<String, FormDefinition> forms = new ConcurrentHashMap<>();

    FormDesk(@Lazy RepositoryService repository, Unauthenticated unauthenticated, MessageSource messages) {
        this.repository = repository;
        this.unauthenticated = unauthenticated;
        this.messages = messages;
    }

    /**
     * The listener of a user task, for its events {@code create} and {@code complete}.
     *
     * @param show puts what the form shows into the display, when the task is created
     * @param take gives what was submitted to the room
     */
    TaskListener task(BiConsumer<DelegateTask, FormDisplay> show, BiConsumer<DelegateTask, Submission> take) {
        return task -> {
            FormDefinition form = form(task.getProcessDefinitionId(), formOf(task));
            if (task.getEventName().equals(EVENTNAME_CREATE)) {
                form.keys().forEach(key -> task.setVariableLocal(key, null));
                show.accept(task, new FormDisplay(task));
            } else {
                accept(form, task, submission -> take.accept(task, submission));
            }
        };
    }

    /** The listener of a start event: {@code take} creates the aggregate, whose identity becomes the business key. */
    ExecutionListener start(BiFunction<DelegateExecution, Submission, Id> take) {
        return execution -> {
            FormDefinition form = form(execution.getProcessDefinitionId(), formOf(execution));
            accept(
                    form,
                    execution,
                    submission -> execution.setProcessBusinessKey(
                            take.apply(execution, submission).value().toString()));
            execution.removeVariables(form.keys().stream()
                    .filter(key -> !ProcessVariable.NAMES.contains(key))
                    .toList());
        };
    }

    private void accept(FormDefinition form, VariableScope scope, Taker taker) {
        try {
            refuseUnknown(form, scope);
            Map<String, Object> values = new HashMap<>();
            form.keys().forEach(key -> values.put(key, scope.getVariable(key)));
            form.check(values);
            taker.take(new Submission(values));
        } catch (Refused refused) {
            throw RefusedForms.mark(new FormRefused(refused, say(refused, form)));
        }
    }

    private static void refuseUnknown(FormDefinition form, VariableScope scope) {
        Set<String> unknown = new TreeSet<>(scope.getVariableNames());
        unknown.removeAll(form.keys());
        unknown.removeAll(ProcessVariable.NAMES);
        unknown.removeIf(FormDisplay::shows);
        if (!unknown.isEmpty()) {
            throw new Refused("", "process.form.unknown", String.join(", ", unknown));
        }
    }

    private String say(Refused refused, FormDefinition form) {
        return refused.refusals().stream()
                .map(refusal -> say(refusal, form))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String say(Refusal refusal, FormDefinition form) {
        String message = messages.getMessage(refusal.code(), refusal.arguments().toArray(), SWEDISH);
        String label = form.label(refusal.field());
        return label.isEmpty() ? message : "«" + label + "»: " + message;
    }

    private FormDefinition form(String processDefinitionId, String formRef) {
        return forms.computeIfAbsent(
                processDefinitionId + "/" + formRef,
                key -> unauthenticated.call(() -> {
                    String deployment =
                            repository.getProcessDefinition(processDefinitionId).getDeploymentId();
                    return FormDefinition.read(repository.getResourceAsStream(deployment, formRef + ".form"));
                }));
    }

    private static String formOf(DelegateTask task) {
        return ((UserTask) task.getBpmnModelElementInstance()).getCamundaFormRef();
    }

    private static String formOf(DelegateExecution execution) {
        return ((StartEvent) execution.getBpmnModelElementInstance()).getCamundaFormRef();
    }

    private static final String EVENTNAME_CREATE = TaskListener.EVENTNAME_CREATE;

    private interface Taker {
        void take(Submission submission);
    }
}
