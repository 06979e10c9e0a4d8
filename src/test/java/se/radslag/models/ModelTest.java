package se.radslag.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.radslag.testing.Texts;

/** Diagrams are drawn, named and run by rule. Each rule is shown to find fault with the canary that breaks it. */
class ModelTest {

    private static final Path CANARY = Path.of("src/test/resources/canary");
    private static final String FAULTLESS = Texts.read(CANARY.resolve("visit.bpmn"));
    private static final List<Diagram> DIAGRAMS =
            Diagram.files().stream().map(Diagram::read).toList();

    static Stream<ModelRule> rules() {
        return Stream.of(Drawing.RULES, Naming.RULES, Running.RULES).flatMap(List::stream);
    }

    @Test
    void threeDiagramsCarryTheYear() {
        assertThat(DIAGRAMS).extracting(Diagram::name).contains("dialogue-cycle", "meeting", "further-dialogue");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void diagramsKeep(ModelRule rule) {
        assertThat(DIAGRAMS)
                .allSatisfy(diagram -> assertThat(rule.faults().apply(diagram))
                        .as(diagram.name())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFaultlessKeeps(ModelRule rule) {
        assertThat(rule.faults().apply(visit(FAULTLESS))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCanaryBreaks(ModelRule rule) {
        assertThat(FAULTLESS).contains(rule.right());
        var canary = visit(FAULTLESS.replace(rule.right(), rule.wrong()));
        assertThat(rule.faults().apply(canary)).isNotEmpty();
    }

    private static Diagram visit(String source) {
        return Diagram.parse("visit", source, CANARY, CANARY);
    }
}
