package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.radslag.testing.Texts;

/**
 * {@link ProcessVariable} knows each variable that a process holds: a form that finds another beside its own fields is refused, so nobody
 * could complete the task. And what a diagram reads, somebody sets: else its process stops there.
 */
class ProcessVariableTest {

    private static final Path CODE = Path.of("src/main/java/se/radslag/process");
    private static final Pattern SHOWN =
            Pattern.compile("\\{\\{(\\w+)}}|\"dataSource\": \"=(\\w+)\"|\"valuesKey\": \"(\\w+)\"");
    private static final Pattern START_FORM = Pattern.compile("(?<=<bpmn:startEvent )[^>]*formRef=\"([\\w-]+)\"");
    private static final List<Path> FORMS = Texts.list(Path.of("forms"), ".form");
    private static final List<Path> DIAGRAMS = Texts.list(Path.of("processes"), ".bpmn");

    private static final String CANARY = """
            <bpmn:timeDate>${canaryDay}</bpmn:timeDate>
            <bpmn:conditionExpression>${canarySings}</bpmn:conditionExpression>
            <camunda:inputParameter name="canaryInput">${null}</camunda:inputParameter>
            <bpmn:multiInstanceLoopCharacteristics camunda:collection="canaries" camunda:elementVariable="canary">
            <camunda:taskListener delegateExpression="${canaryForm}"/>
            <bpmn:callActivity calledElement="song"><camunda:in source="canaryFrom" target="canaryTo"/></bpmn:callActivity>
            """;

    @ParameterizedTest
    @FieldSource("DIAGRAMS")
    void everythingUsedIsKnown(Path diagram) {
        assertThat(used(diagram).all()).isNotEmpty().isSubsetOf(ProcessVariable.NAMES);
    }

    @Test
    void everythingSetInTheRoomIsKnown() {
        var classes = Texts.list(CODE, ".java").stream().map(Texts::read).collect(Collectors.joining());
        assertThat(UsedVariables.of("", classes).set()).isNotEmpty().isSubsetOf(ProcessVariable.NAMES);
    }

    @Test
    void everyConstantIsKnown() {
        assertThat(UsedVariables.constants()).isNotEmpty().isSubsetOf(ProcessVariable.NAMES);
    }

    @Test
    void everythingKnownIsUsed() {
        var used = new TreeSet<>(UsedVariables.constants());
        DIAGRAMS.forEach(diagram -> used.addAll(used(diagram).all()));
        assertThat(used).containsAll(ProcessVariable.NAMES);
    }

    @ParameterizedTest
    @FieldSource("DIAGRAMS")
    void everythingReadIsSet(Path diagram) {
        var set = new TreeSet<>(used(diagram).set());
        set.addAll(fieldsOfStartForms(Texts.read(diagram)));
        set.addAll(handedOverByEveryCaller(name(diagram)));
        assertThat(set).containsAll(used(diagram).read());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void everythingShownIsGivenToTheForm(Path form) {
        assertThat(UsedVariables.found(SHOWN, Texts.read(form))).allMatch(FormDisplay::shows);
    }

    @Test
    void noFieldOfATaskHidesAVariableOfItsProcess() {
        assertThat(FORMS.stream().filter(form -> !form.getFileName().toString().startsWith("start-")))
                .isNotEmpty()
                .allSatisfy(
                        form -> assertThat(keys(Texts.read(form))).doesNotContainAnyElementsOf(ProcessVariable.NAMES));
    }

    @Test
    void whatTheCanaryShowsIsFound() {
        var shown = UsedVariables.found(
                SHOWN, "<h3>{{canary}}</h3>\", \"dataSource\": \"=canaries\", \"valuesKey\": \"songs\"");
        assertThat(shown)
                .containsExactlyInAnyOrder("canary", "canaries", "songs")
                .noneMatch(FormDisplay::shows);
    }

    @Test
    void whatTheCanaryUsesIsFound() {
        var used = UsedVariables.of(CANARY, """
                ProcessVariable.SAMRAD_ID.need(task);
                ProcessVariable.MEETING_AGREED.set(task, true);
                task.setVariable("canaryEgg", 1);
                """);
        assertThat(used.read()).containsExactly("canaries", "canaryDay", "canaryFrom", "canarySings", "samradId");
        assertThat(used.set())
                .contains("canary", "canaryEgg", "canaryInput", "loopCounter", "meetingAgreed")
                .doesNotContain("canaryTo", "canaryForm");
        assertThat(used.handedOver()).containsExactly("canaryTo");
        assertThat(UsedVariables.byCall(CANARY, "song")).containsExactly(used.handedOver());
    }

    private static UsedVariables used(Path diagram) {
        var words = Pattern.compile("(^|-)([a-z])").matcher(name(diagram)).replaceAll(ProcessVariableTest::capital);
        var classes = Stream.of(words + "Process", words + "Forms", "ProcessSignals", "OfficeTenants")
                .map(type -> Texts.read(CODE.resolve(type + ".java")))
                .collect(Collectors.joining());
        return UsedVariables.of(Texts.read(diagram), classes);
    }

    private static String name(Path diagram) {
        return diagram.getFileName().toString().replace(".bpmn", "");
    }

    private static String capital(MatchResult letter) {
        return letter.group(2).toUpperCase(Locale.ROOT);
    }

    private static Set<String> fieldsOfStartForms(String diagram) {
        return START_FORM
                .matcher(diagram)
                .results()
                .map(form -> Texts.read(Path.of("forms", form.group(1) + ".form")))
                .flatMap(form -> keys(form).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> keys(String form) {
        try {
            return new JsonMapper().readTree(form).findValuesAsText("key");
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(form, malformed);
        }
    }

    private static Set<String> handedOverByEveryCaller(String called) {
        return DIAGRAMS.stream()
                .flatMap(diagram -> UsedVariables.byCall(Texts.read(diagram), called))
                .reduce(ProcessVariableTest::common)
                .orElse(Set.of());
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
