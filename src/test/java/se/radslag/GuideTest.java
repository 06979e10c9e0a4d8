package se.radslag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.radslag.testing.Generated;
import se.radslag.testing.Texts;

/** What README and docs say of the code is what the code says. */
class GuideTest {

    private static final Path README = Path.of("README.md");
    private static final Path SETTINGS = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern SHOWN = Pattern.compile("<img src=\"([^\"]+)\" width=\"\\d+\" alt=\"[^\"]{10,}\">");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(?:\\* )?(.*?)\\s*\\*/", Pattern.DOTALL);

    @Test
    void mapsTheRooms() {
        Generated.section(README, "rooms", """
                | room | what it is | may know |
                |---|---|---|
                """ + rooms().map(GuideTest::row).collect(Collectors.joining()));
    }

    @Test
    void listsTheSettings() throws IOException {
        var settings = new JsonMapper().readTree(SETTINGS.toFile()).path("properties");
        Generated.section(
                Path.of("docs/operations.md"),
                "settings",
                """
                | setting | default | what it is |
                |---|---|---|
                """
                        + StreamSupport.stream(settings.spliterator(), false)
                                .map(GuideTest::row)
                                .sorted()
                                .collect(Collectors.joining()));
    }

    @Test
    void everySettingIsDescribed() throws IOException {
        assertThat(new JsonMapper().readTree(SETTINGS.toFile()).path("properties"))
                .allMatch(setting -> setting.hasNonNull("description"));
    }

    @Test
    void linksLeadSomewhere() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(deadLinks(page, Texts.read(page)))
                        .as(page.toString())
                        .isEmpty());
    }

    @Test
    void showsWhatItLooksLike() {
        List<Path> pictures = Texts.list(Path.of("docs/screenshots"), ".png");

        assertThat(pictures).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(ImageIO.read(picture.toFile()))
                        .as("%s: mvn verify -Pdocs takes it", picture)
                        .satisfies(image -> assertThat(image.getWidth()).isGreaterThan(700)));
        assertThat(SHOWN.matcher(Texts.read(README)).results().map(shown -> Path.of(shown.group(1))))
                .isNotEmpty()
                .allMatch(pictures::contains);
    }

    @Test
    void aDeadLinkIsFound() {
        assertThat(deadLinks(README, "[cellar](docs/cellar.md)")).containsExactly("docs/cellar.md");
    }

    private static List<Path> pages() {
        return Stream.concat(Stream.of(README), Texts.list(Path.of("docs"), ".md").stream())
                .toList();
    }

    private static List<String> deadLinks(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .toList();
    }

    /** Rooms from the ground up: those that know fewer others stand first. */
    private static Stream<Path> rooms() {
        return Texts.list(Path.of("src/main/java/se/radslag"), "package-info.java").stream()
                .map(Path::getParent)
                .sorted(Comparator.comparing((Path room) -> neighbours(room).size())
                        .thenComparing(Path::getFileName));
    }

    private static String row(Path room) {
        var javadoc = SENTENCE.matcher(Texts.read(room.resolve("package-info.java")));
        assertThat(javadoc.find()).as("Javadoc of %s", room).isTrue();
        return "| `%s` | %s | %s |%n"
                .formatted(room.getFileName(), firstParagraph(javadoc.group(1)), String.join(", ", neighbours(room)));
    }

    private static List<String> neighbours(Path room) {
        var declared = Texts.read(room.resolve("package-info.java"))
                .replaceFirst("(?s).*@ApplicationModule\\((.*?)\\).*", "$1");
        return QUOTED.matcher(declared).results().map(name -> name.group(1)).toList();
    }

    private static String row(JsonNode setting) {
        return "| `%s` | %s | %s |%n"
                .formatted(
                        setting.path("name").asText(),
                        setting.path("defaultValue").asText("–"),
                        markdown(setting.path("description").asText()));
    }

    private static String firstParagraph(String javadoc) {
        return markdown(javadoc.replaceAll("\\s*\\n \\* ?", " ").replaceAll("\\s*<p>.*", ""));
    }

    private static String markdown(String javadoc) {
        var text = javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
