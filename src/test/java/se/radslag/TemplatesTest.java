package se.radslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.radslag.testing.Texts;

/** Templates mirror rooms, letters have both their forms, and everything is said in both languages. Each rule has its canary. */
class TemplatesTest {

    private static final Path ROOMS = Path.of("src/main/java/se/radslag");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** What a page must not hold, since its content security policy runs no script and no style of the page's own. */
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTER = Pattern.compile("record (\\w+Letter)\\([^{]*implements Letter\\b");

    /** Keys by which Spring looks for what to say when something typed is no date or number. */
    private static final String SPRINGS_OWN = "typeMismatch.";

    @TempDir
    Path folder;

    @Test
    void templatesMirrorRooms() {
        assertThat(homeless(TEMPLATES)).containsExactly(Path.of("error.html"));
    }

    @Test
    void aTemplateWithoutARoomIsFound() {
        Texts.write(folder.resolve("kitchen/stove.html"), "");
        Texts.write(folder.resolve("web/start.html"), "");
        assertThat(homeless(folder)).containsExactly(Path.of("kitchen/stove.html"));
    }

    @Test
    void everyLetterHasBothItsForms() {
        assertThat(letters()).isNotEmpty();
        assertThat(lettersIn(TEMPLATES.resolve("mail"), "html")).containsExactlyElementsOf(letters());
        assertThat(lettersIn(TEMPLATES.resolve("mail"), "txt")).containsExactlyElementsOf(letters());
    }

    @Test
    void aLetterWithoutItsTextIsFound() {
        letters().forEach(letter -> Texts.write(folder.resolve(letter + ".txt"), ""));
        Texts.write(folder.resolve("love-letter.txt"), "");
        assertThat(lettersIn(folder, "txt")).isNotEqualTo(letters());
        assertThat(lettersIn(folder, "html")).isNotEqualTo(letters());
    }

    @Test
    void pagesRunNothingInline() {
        assertThat(Texts.list(TEMPLATES, ".html"))
                .filteredOn(page -> !page.startsWith(TEMPLATES.resolve("mail")))
                .allSatisfy(page ->
                        assertThat(inline(Texts.read(page))).as(page.toString()).isEmpty());
    }

    /** A documentation is kept as the page it was drawn as, by templates that escape; nothing else may bring markup along. */
    @Test
    void onlyDocumentationBringsMarkup() {
        assertThat(Texts.list(TEMPLATES, ""))
                .filteredOn(Files::isRegularFile)
                .filteredOn(page -> Texts.read(page).contains("th:utext"))
                .isNotEmpty()
                .allMatch(page -> page.startsWith(TEMPLATES.resolve("documentation")));
    }

    @Test
    void whatRunsInlineIsFound() {
        assertThat(Stream.of(
                        "<script>alert(1)</script>", "<p style=\"color: red\">", "<p onclick=\"go()\">", "<style>"))
                .allSatisfy(page -> assertThat(inline(page)).hasSize(1));
        assertThat(inline("<script src=\"/start.js\"></script>")).isEmpty();
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(swedish(MESSAGES))
                .isNotEmpty()
                .allSatisfy(bundle ->
                        assertThat(keys(english(bundle))).as(bundle.toString()).isEqualTo(keys(bundle)));
    }

    @Test
    void whatIsSaidInOneLanguageOnlyIsFound() {
        Texts.write(folder.resolve("web.properties"), "web.start=Start\nweb.work=Arbete\n");
        Texts.write(folder.resolve("web_en.properties"), "web.start=Start\n");
        assertThat(swedish(folder))
                .allSatisfy(bundle -> assertThat(keys(english(bundle))).isNotEqualTo(keys(bundle)));
    }

    @Test
    void messagesBelongToTheirRoom() {
        assertThat(swedish(MESSAGES))
                .filteredOn(bundle -> Files.isDirectory(ROOMS.resolve(stem(bundle, ".properties"))))
                .hasSizeGreaterThan(10)
                .allSatisfy(bundle -> assertThat(strangers(bundle)).isEmpty());
    }

    @Test
    void aMessageOfAnotherRoomIsFound() {
        var bundle = folder.resolve("web.properties");
        Texts.write(bundle, "web.start=Start\nwebb.work=Arbete\n");
        assertThat(strangers(bundle)).containsExactly("webb.work");
    }

    private static List<String> strangers(Path bundle) {
        var room = stem(bundle, ".properties") + ".";
        return keys(bundle).stream()
                .filter(key -> !key.startsWith(room) && !key.startsWith(SPRINGS_OWN))
                .toList();
    }

    /** Templates outside the folder of a room. */
    private static List<Path> homeless(Path templates) {
        return Texts.list(templates, "").stream()
                .filter(Files::isRegularFile)
                .map(templates::relativize)
                .filter(file -> file.getNameCount() != 2 || !Files.isDirectory(ROOMS.resolve(file.getName(0))))
                .toList();
    }

    private static TreeSet<String> letters() {
        return Texts.list(ROOMS, "Letter.java").stream()
                .flatMap(file -> LETTER.matcher(Texts.read(file)).results())
                .map(letter ->
                        letter.group(1).replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> lettersIn(Path templates, String form) {
        return Texts.list(templates, "-letter." + form).stream()
                .map(file -> stem(file, "." + form))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> inline(String page) {
        return INLINE.matcher(page).results().map(MatchResult::group).toList();
    }

    private static List<Path> swedish(Path messages) {
        return Texts.list(messages, ".properties").stream()
                .filter(bundle -> !bundle.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path bundle) {
        return bundle.resolveSibling(stem(bundle, ".properties") + "_en.properties");
    }

    private static TreeSet<String> keys(Path bundle) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static String stem(Path file, String ending) {
        return file.getFileName().toString().replace(ending, "");
    }
}
