package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Swedish texts of the engine's web applications beside the English ones that these bring. */
class WebappTextsTest {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final JsonMapper JSON = new JsonMapper();

    /** What the applications put in, and markup: both must stand in the Swedish text as in the English one. */
    private static final Pattern FIXED = Pattern.compile("\\{\\{[^}]*}}|\\$?\\{[^}]*}|%[sd]|</?[a-z][^>]*>");

    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|of|and|with|is|are|to|for|please|select|instance)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void sayAllInSwedish(String application) {
        Map<String, JsonNode> english = texts(application, "en");
        Map<String, JsonNode> swedish = texts(application, "sv");
        assertThat(swedish.keySet()).containsAll(english.keySet());
        assertThat(unasked(application, english, swedish)).isEmpty();
        assertThat(untranslated(english, swedish)).isEmpty();
        assertThat(spoilt(english, swedish)).isEmpty();
    }

    @Test
    void whatIsMissingOrLeftInEnglishIsFound() {
        Map<String, JsonNode> english =
                Map.of("A", text("Save the task"), "B", text("{{n}} tasks"), "C", text("Users"));
        Map<String, JsonNode> swedish =
                Map.of("A", text("Save the task"), "B", text("uppgifter"), "C", text("Användare"), "D", text("Nej"));
        assertThat(unasked("welcome", english, swedish)).containsExactly("D");
        assertThat(untranslated(english, swedish)).containsExactly("A");
        assertThat(spoilt(english, swedish)).containsExactly("B");
    }

    @Test
    void everyWordThatIsEqualInBothLanguagesIsUsedAndExplained() {
        Set<String> used = Stream.of("tasklist", "cockpit", "admin", "welcome")
                .flatMap(application -> texts(application, "en").values().stream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        assertThat(used)
                .containsAll(EqualWords.BY_REASON.values().stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** Keys that English does not have are only for what the application asks for by its English text. */
    private static Set<String> unasked(
            String application, Map<String, JsonNode> english, Map<String, JsonNode> swedish) {
        String program = program(application);
        return swedish.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .filter(key -> !Pattern.compile(
                                "[\"'>]\\s*" + Pattern.quote(key.substring(key.indexOf('/') + 1)) + "\\s*[\\\\\"'<]")
                        .matcher(program)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> untranslated(Map<String, JsonNode> english, Map<String, JsonNode> swedish) {
        return english.keySet().stream()
                .filter(key -> swedish.containsKey(key) && english.get(key).isTextual())
                .filter(key -> isLeftInEnglish(
                        english.get(key).asText(), swedish.get(key).asText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isLeftInEnglish(String english, String swedish) {
        boolean same = english.equals(swedish) && !EqualWords.contains(english.strip());
        return same || ENGLISH.matcher(FIXED.matcher(swedish).replaceAll("")).find();
    }

    private static Set<String> spoilt(Map<String, JsonNode> english, Map<String, JsonNode> swedish) {
        return english.keySet().stream()
                .filter(swedish::containsKey)
                .filter(key ->
                        english.get(key).getNodeType() != swedish.get(key).getNodeType()
                                || !fixed(english.get(key)).equals(fixed(swedish.get(key))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> fixed(JsonNode text) {
        return FIXED.matcher(text.asText())
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().textNode(text);
    }

    private static Map<String, JsonNode> texts(String application, String language) {
        try {
            Map<String, JsonNode> texts = new TreeMap<>();
            put(texts, "", JSON.readTree(read(APPLICATIONS + application + "/locales/" + language + ".json")));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void put(Map<String, JsonNode> texts, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(part ->
                            put(texts, path.isEmpty() ? part.getKey() : path + "/" + part.getKey(), part.getValue()));
        } else {
            texts.put(path, node);
        }
    }

    private static String program(String application) {
        return read(APPLICATIONS + application + "/camunda-" + application + "-bootstrap.js");
    }

    private static String read(String resource) {
        try (InputStream file = WebappTextsTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
