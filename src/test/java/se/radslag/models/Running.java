package se.radslag.models;

import static se.radslag.models.Diagram.lowerCamel;
import static se.radslag.models.Diagram.outgoing;
import static se.radslag.models.Diagram.stem;
import static se.radslag.models.ModelRule.each;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import se.radslag.access.Role;

/** How a diagram runs: what it may call, where it saves, and to whom it offers its tasks. */
final class Running {

    private static final Set<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

    /** Verbs of tasks that write or send what others will read: if they fail, what came before must stay done. */
    private static final Pattern CALLS_OUT = Pattern.compile("(Write|Send|Tell|Remind|Publish)[A-Z].*");

    /** A variable, a constant, or a question to the class of the diagram itself. */
    private static final String READING = "\\$\\{([a-z]\\w*|%s\\.[a-z]\\w*\\(execution\\))}";

    static final List<ModelRule> RULES = List.of(
            each(
                    Process.class,
                    "history ends some day",
                    process -> process.getCamundaHistoryTimeToLiveString() != null,
                    " camunda:historyTimeToLive=\"P30D\"",
                    ""),
            each(
                    UserTask.class,
                    "forms are those deployed with the diagram",
                    task -> "deployment".equals(task.getCamundaFormRefBinding()),
                    "formRefBinding=\"deployment\"",
                    "formRefBinding=\"latest\""),
            new ModelRule(
                    "forms exist",
                    diagram -> diagram.all(UserTask.class)
                            .filter(task -> !diagram.hasForm(task.getCamundaFormRef()))
                            .map(UserTask::getId),
                    "formRef=\"ask-guest\"",
                    "formRef=\"ask-ghost\""),
            each(
                    UserTask.class,
                    "tasks are offered to a role",
                    task -> !task.getCamundaCandidateGroupsList().isEmpty()
                            && GROUPS.containsAll(task.getCamundaCandidateGroupsList()),
                    "candidateGroups=\"case-officer\"",
                    "candidateGroups=\"everybody\""),
            each(
                    UserTask.class,
                    "what is submitted goes through the task's own form bean",
                    task -> task.getExtensionElements() != null
                            && task.getExtensionElements().getChildElementsByType(CamundaTaskListener.class).stream()
                                    .filter(listener -> "complete".equals(listener.getCamundaEvent()))
                                    .anyMatch(listener -> ("${" + lowerCamel(stem(task)) + "Form}")
                                            .equals(listener.getCamundaDelegateExpression())),
                    "event=\"complete\"",
                    "event=\"create\""),
            each(
                    UserTask.class,
                    "what a person did is saved before the process goes on",
                    UserTask::isCamundaAsyncAfter,
                    " camunda:asyncAfter=\"true\"",
                    ""),
            each(
                    ServiceTask.class,
                    "what calls out starts from a savepoint",
                    task -> !CALLS_OUT.matcher(stem(task)).matches() || task.isCamundaAsyncBefore(),
                    " camunda:asyncBefore=\"true\"",
                    ""),
            each(
                    ExclusiveGateway.class,
                    "a split always finds a way",
                    gateway -> outgoing(gateway).size() < 2 || gateway.getDefault() != null,
                    " default=\"Flow_GuestComes_AskGuest\"",
                    ""),
            each(
                    SequenceFlow.class,
                    "every other way has its condition",
                    flow -> !(flow.getSource() instanceof ExclusiveGateway gateway)
                            || outgoing(gateway).size() < 2
                            || flow.equals(gateway.getDefault())
                            || flow.getConditionExpression() != null,
                    "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${guestComes}</bpmn:conditionExpression>",
                    ""),
            new ModelRule(
                    "expressions read a variable, name a bean or ask the diagram's own class",
                    diagram -> diagram.matches("[$#]\\{[^\"<]*")
                            .filter(text -> !text.matches(READING.formatted(diagram.bean()))),
                    "${guestComes}",
                    "${guest.getClass().forName('Door')}"),
            new ModelRule(
                    "what a diagram asks for stands in its own classes, and nothing else does",
                    diagram -> difference(asked(diagram), diagram.offered()),
                    "${warnHost}",
                    "${warnGuest}"),
            new ModelRule(
                    "nothing runs but beans",
                    diagram -> diagram.matches("<\\w+:script\\w*|[ :](class|expression|resource|type)=\"[^\"]*\"")
                            .filter(text -> !text.startsWith(":type=\"bpmn:t")),
                    "delegateExpression=\"${askGuestForm}\"",
                    "class=\"Door\""));

    private Running() {}

    /** The beans and the answers that a diagram names. */
    private static Set<String> asked(Diagram diagram) {
        return diagram.matches("(?<=delegateExpression=\"\\$\\{)\\w+|(?<=Process\\.)\\w+(?=\\(execution\\))")
                .collect(Collectors.toSet());
    }

    private static Stream<String> difference(Set<String> one, Set<String> other) {
        return Stream.concat(
                one.stream().filter(name -> !other.contains(name)),
                other.stream().filter(name -> !one.contains(name)));
    }
}
