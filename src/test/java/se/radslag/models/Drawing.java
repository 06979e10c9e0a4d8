package se.radslag.models;

import static se.radslag.models.Diagram.goesBack;
import static se.radslag.models.Diagram.incoming;
import static se.radslag.models.Diagram.isStraight;
import static se.radslag.models.Diagram.outgoing;
import static se.radslag.models.Diagram.waypoints;
import static se.radslag.models.ModelRule.each;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How a diagram looks, so that a person who does not know the engine can read the year off it. */
final class Drawing {

    private static final int NODES_A_LEVEL = 15;

    static final List<ModelRule> RULES = List.of(
            each(Activity.class, "tasks are named", Drawing::isNamed, " name=\"Skicka välkomstbrevet\"", ""),
            each(Event.class, "events are named by their state", Drawing::isNamed, " name=\"Gästen är väntad\"", ""),
            each(EndEvent.class, "ends are named by their result", Drawing::isNamed, " name=\"Gästen mottagen\"", ""),
            each(
                    CatchEvent.class,
                    "timers are labelled with their rule",
                    event -> event.getEventDefinitions().isEmpty() || isNamed(event),
                    " name=\"Dagen för besöket\"",
                    ""),
            each(
                    Gateway.class,
                    "splits ask a question",
                    gateway -> !splits(gateway)
                            || isNamed(gateway) && gateway.getName().endsWith("?"),
                    "Kommer gästen?",
                    "Gästen kommer"),
            each(
                    SequenceFlow.class,
                    "each way out of a split is an answer",
                    flow -> !(flow.getSource() instanceof Gateway gateway) || !splits(gateway) || isNamed(flow),
                    " name=\"Ja\"",
                    ""),
            each(
                    FlowNode.class,
                    "splits are drawn as gateways",
                    node -> node instanceof Gateway || !splits(node),
                    "sourceRef=\"Event_Rung\"",
                    "sourceRef=\"Activity_AskGuest\""),
            each(
                    FlowNode.class,
                    "joins are drawn as gateways",
                    node -> node instanceof Gateway
                            || incoming(node).stream()
                                            .filter(flow -> !goesBack(flow))
                                            .count()
                                    < 2,
                    "targetRef=\"Event_HostWarned\"",
                    "targetRef=\"Event_GuestReceived\""),
            each(LaneSet.class, "no lanes", lanes -> false, "<!-- lanes -->", "<bpmn:laneSet id=\"Lanes\"/>"),
            new ModelRule(
                    "at most " + NODES_A_LEVEL + " nodes a level",
                    diagram -> diagram.levels().stream()
                            .filter(level -> level.size() > NODES_A_LEVEL)
                            .map(level -> level.get(0).getParentElement().getAttributeValue("id")),
                    "<!-- more -->",
                    tasks(NODES_A_LEVEL)),
            each(
                    FlowNode.class,
                    "every node has its shape",
                    node -> node.getDiagramElement() != null,
                    "bpmnElement=\"Activity_AskGuest\"",
                    "bpmnElement=\"visit\""),
            each(
                    SequenceFlow.class,
                    "every flow has its line",
                    flow -> waypoints(flow).size() > 1,
                    "bpmnElement=\"Flow_AskGuest_GuestComes\"",
                    "bpmnElement=\"visit\""),
            each(
                    SequenceFlow.class,
                    "lines run from left to right, but on a way back",
                    flow -> runsRight(flow) || isOnAWayBack(flow),
                    "<di:waypoint x=\"680\" y=\"200\"/>",
                    "<di:waypoint x=\"600\" y=\"200\"/>"),
            each(
                    SubProcess.class,
                    "the happy path of a sub-process is one straight line",
                    Drawing::hasStraightPath,
                    "<di:waypoint x=\"802\" y=\"200\"/>",
                    "<di:waypoint x=\"802\" y=\"220\"/>"),
            each(
                    Process.class,
                    "the happy path is one straight line",
                    process -> leadsStraightToAnEnd(process.getFlowElements()),
                    "<di:waypoint x=\"520\" y=\"200\"/>",
                    "<di:waypoint x=\"520\" y=\"220\"/>"));

    private Drawing() {}

    private static boolean isNamed(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean splits(FlowNode node) {
        return outgoing(node).size() > 1;
    }

    private static boolean runsRight(SequenceFlow flow) {
        var line = waypoints(flow);
        return IntStream.range(1, line.size())
                .allMatch(i -> line.get(i - 1).getX() <= line.get(i).getX());
    }

    /** Whether what the arrow points at leads to where the arrow starts: only a loop may turn round. */
    private static boolean isOnAWayBack(SequenceFlow flow) {
        return leadsTo(flow.getSource(), flow.getTarget(), new HashSet<>());
    }

    private static boolean leadsTo(FlowNode goal, FlowNode node, Set<FlowNode> seen) {
        return node.equals(goal)
                || seen.add(node) && outgoing(node).stream().anyMatch(flow -> leadsTo(goal, flow.getTarget(), seen));
    }

    private static boolean hasStraightPath(SubProcess process) {
        return leadsStraightToAnEnd(process.getFlowElements());
    }

    private static boolean leadsStraightToAnEnd(Collection<FlowElement> level) {
        return level.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .anyMatch(Drawing::leadsStraightToAnEnd);
    }

    /** Follows straight arrows forward only, so it ends. */
    private static boolean leadsStraightToAnEnd(FlowNode node) {
        return node instanceof EndEvent
                || outgoing(node).stream()
                        .filter(flow -> isStraight(flow) && !goesBack(flow))
                        .map(SequenceFlow::getTarget)
                        .anyMatch(Drawing::leadsStraightToAnEnd);
    }

    private static String tasks(int number) {
        var tasks = new StringBuilder();
        IntStream.range(0, number)
                .forEach(i ->
                        tasks.append("<bpmn:task id=\"Activity_More").append(i).append("\" name=\"Mer\"/>"));
        return tasks.toString();
    }
}
