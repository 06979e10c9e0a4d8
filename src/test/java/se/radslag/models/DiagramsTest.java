package se.radslag.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
