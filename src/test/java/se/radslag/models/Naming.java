package se.radslag.models;

import static se.radslag.models.Diagram.kebab;
import static se.radslag.models.Diagram.lowerCamel;
import static se.radslag.models.Diagram.stem;
import static se.radslag.models.ModelRule.each;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import se.radslag.testing.Texts;

/** How things are called in a diagram: names are the API of running processes, and the thread from a picture to its code. */
final class Naming {

    static final List<ModelRule> RULES = List.of(
            new ModelRule(
                    "the process is called as its file",
                    diagram -> diagram.all(Process.class).map(Process::getId).filter(id -> !id.equals(diagram.name())),
                    "process id=\"visit\"",
                    "process id=\"call\""),
            each(
                    FlowNode.class,
                    "ids are words",
                    node -> node.getId().matches("(Activity|Event|Gateway|SubProcess)_([A-Z][a-z]+)+"),
                    "Event_GuestReceived",
                    "guest-received"),
            each(
                    SequenceFlow.class,
                    "flows are called by their ends",
                    flow -> flow.getId().equals("Flow_" + stem(flow.getSource()) + "_" + stem(flow.getTarget())),
                    "Flow_AskGuest_GuestComes",
                    "Flow_Next"),
            new ModelRule(
                    "no id is random",
                    diagram -> diagram.matches("(?<= id=\")[^\"]*_[0-9a-z]{7}(?=\")"),
                    "Activity_AskGuest_di",
                    "Shape_0k3x9ab"),
            each(
                    ServiceTask.class,
                    "service tasks call the bean of their own name, and nothing else does",
                    task -> ("${" + lowerCamel(stem(task)) + "}").equals(task.getCamundaDelegateExpression()),
                    "delegateExpression=\"${sendWelcome}\"",
                    "delegateExpression=\"${mail}\""),
            new ModelRule(
                    "forms are called as their task; tasks that are called alike may share one",
                    diagram -> diagram.all(UserTask.class)
                            .filter(task -> !kebab(stem(task)).equals(task.getCamundaFormRef()))
                            .filter(task -> !sharesItsForm(task, diagram))
                            .map(UserTask::getId),
                    "formRef=\"ask-guest\"",
                    "formRef=\"question\""),
            each(
                    Message.class,
                    "messages are called as an event record of the rooms",
                    message -> isARecord(message.getName()),
                    "MeetingCalledOff",
                    "DoorbellRung"));

    private static final List<Path> JAVA = Texts.list(Path.of("src/main/java"), ".java");

    private Naming() {}

    private static boolean sharesItsForm(UserTask task, Diagram diagram) {
        return diagram.all(UserTask.class)
                        .filter(other -> other.getName().equals(task.getName()))
                        .filter(other -> other.getCamundaFormRef().equals(task.getCamundaFormRef()))
                        .count()
                > 1;
    }

    private static boolean isARecord(String name) {
        return JAVA.stream()
                .filter(file -> file.endsWith(name + ".java"))
                .anyMatch(file -> Texts.read(file).contains("public record " + name));
    }
}
