package se.radslag.models;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.radslag.testing.Browser;
import se.radslag.testing.Generated;
import se.radslag.testing.Texts;

/** Pictures of diagrams are of today; {@code mvn verify -Pdocs} draws them. */
class DiagramsTest {

    private static final List<Picture> PICTURES =
            Diagram.files().stream().map(Picture::new).toList();

    @BeforeAll
    static void draw() {
        if (Generated.isWritten()) {
            try (var browser = Browser.start()) {
                PICTURES.forEach(picture -> picture.draw(browser.page()));
            }
        }
    }

    @Test
    void eachDiagramHasItsPictureOfToday() {
        assertThat(PICTURES)
                .isNotEmpty()
                .allSatisfy(
                        picture -> assertThat(Picture.isOf(Texts.read(picture.file()), Texts.read(picture.diagram())))
                                .as("%s is not of today: mvn verify -Pdocs draws it", picture.file())
                                .isTrue());
    }

    @Test
    void readmeShowsTheYearInOnePicture() {
        var year = Diagram.read(Path.of("processes/dialogue-cycle.bpmn"));
        Generated.section(Path.of("README.md"), "year", """
                ```mermaid
                flowchart LR
                    %s
                ```
                """.formatted(
                        year.happyPath().map(DiagramsTest::box).collect(joining(" --> "))));
    }

    private static String box(FlowNode node) {
        var shape = node instanceof Event ? "%s([%s])" : "%s[%s]";
        return shape.formatted(Diagram.stem(node), node.getName());
    }

    @Test
    void noPictureIsLeftOver() {
        assertThat(Texts.list(Path.of("docs/processes"), ".svg"))
                .containsExactlyInAnyOrderElementsOf(
                        PICTURES.stream().map(Picture::file).toList());
    }

    @Test
    void aDiagramThatChangedIsFound() {
        var picture = PICTURES.get(0);
        var changed = Texts.read(picture.diagram()).replaceFirst("name=\"", "name=\"Nytt ");
        assertThat(Picture.isOf(Texts.read(picture.file()), changed)).isFalse();
    }
}
