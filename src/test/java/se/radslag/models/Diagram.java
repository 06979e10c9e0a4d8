package se.radslag.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import se.radslag.testing.Texts;

/**
 * A diagram, with the words that rules about it need.
 *
 * @param name of its file, without ending
 * @param source its XML
 * @param forms folder of the forms it may refer to
 * @param java folder of the classes that belong to it
 */
record Diagram(String name, String source, BpmnModelInstance model, Path forms, Path java) {

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern OFFER = Pattern.compile("(?:@Bean|public)\\s+\\w+ (\\w+)\\(");
    private static final String ENDING = ".bpmn";

    static Diagram parse(String name, String source, Path forms, Path java) {
        var bytes = source.getBytes(StandardCharsets.UTF_8);
        return new Diagram(name, source, Bpmn.readModelFromStream(new ByteArrayInputStream(bytes)), forms, java);
    }

    static Diagram read(Path file) {
        var name = file.getFileName().toString().replace(ENDING, "");
        return parse(name, Texts.read(file), Path.of("forms"), Path.of("src/main/java/se/radslag/process"));
    }

    static List<Path> files() {
        return Texts.list(FOLDER, ENDING);
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** Everything in the XML that a pattern matches. */
    Stream<String> matches(String pattern) {
        return Pattern.compile(pattern).matcher(source).results().map(MatchResult::group);
    }

    boolean hasForm(String form) {
        return Files.exists(forms.resolve(form + ".form"));
    }

    /** {@code FurtherDialogue} of {@code further-dialogue}: the stem of the classes that belong to it. */
    String words() {
        return Pattern.compile("(^|-)([a-z])")
                .matcher(name)
                .replaceAll(letter -> letter.group(2).toUpperCase(Locale.ROOT));
    }

    /** The bean that answers this diagram's questions. */
    String bean() {
        return lowerCamel(words()) + "Process";
    }

    /** Beans and answers that the classes of this diagram offer. */
    Set<String> offered() {
        return Stream.of("Process", "Forms")
                .map(kind -> java.resolve(words() + kind + ".java"))
                .map(Texts::read)
                .flatMap(text -> OFFER.matcher(text).results())
                .map(offer -> offer.group(1))
                .collect(Collectors.toSet());
    }

    /** Processes and sub-processes with what lies directly in them. */
    Collection<List<FlowNode>> levels() {
        return all(FlowNode.class)
                .collect(Collectors.groupingBy(FlowNode::getParentElement))
                .values();
    }

    /** What lies on the straight line from the process's plain start to its end. */
    Stream<FlowNode> happyPath() {
        return Stream.iterate(first(), Objects::nonNull, Diagram::next);
    }

    private FlowNode first() {
        return all(StartEvent.class)
                .filter(start -> start.getParentElement() instanceof Process)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable FlowNode next(FlowNode node) {
        return outgoing(node).stream()
                .filter(flow -> isStraight(flow) && !goesBack(flow))
                .map(SequenceFlow::getTarget)
                .findFirst()
                .orElse(null);
    }

    /** {@code SendInvitations} of {@code Activity_SendInvitations}. */
    static String stem(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    /** {@code sendInvitations} of {@code SendInvitations}. */
    static String lowerCamel(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code send-invitations} of {@code SendInvitations}. */
    static String kebab(String words) {
        return words.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static List<SequenceFlow> incoming(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getTarget())).toList();
    }

    static List<SequenceFlow> outgoing(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getSource())).toList();
    }

    private static Stream<SequenceFlow> flows(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream();
    }

    static List<Waypoint> waypoints(SequenceFlow flow) {
        return flow.getDiagramElement() == null
                ? List.of()
                : List.copyOf(flow.getDiagramElement().getWaypoints());
    }

    /** Whether the arrow comes back to something that lies to the left of where it starts. */
    static boolean goesBack(SequenceFlow flow) {
        var line = waypoints(flow);
        return !line.isEmpty() && line.get(line.size() - 1).getX() < line.get(0).getX();
    }

    static boolean isStraight(SequenceFlow flow) {
        return waypoints(flow).stream().mapToDouble(Waypoint::getY).distinct().count() == 1;
    }

    @Override
    public String toString() {
        return name;
    }
}
