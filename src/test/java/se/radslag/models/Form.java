package se.radslag.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.radslag.testing.Texts;

/** A form as Tasklist gets it, with the words that rules about it need. */
record Form(String name, JsonNode schema) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDING = ".form";

    static Form parse(String name, String source) {
        try {
            return new Form(name, JSON.readTree(source));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }

    static List<Form> all() {
        return Texts.list(Path.of("forms"), ENDING).stream()
                .map(file -> parse(file.getFileName().toString().replace(ENDING, ""), Texts.read(file)))
                .toList();
    }

    String text(String property) {
        return schema.path(property).asText();
    }

    /** The form's parts, those in groups too. */
    Stream<JsonNode> parts() {
        return parts(schema);
    }

    private static Stream<JsonNode> parts(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(part -> Stream.concat(Stream.of(part), parts(part)));
    }

    /** A property of all parts that have it. */
    Stream<String> all(String property) {
        return parts().filter(part -> part.has(property))
                .map(part -> part.path(property).asText());
    }

    @Override
    public String toString() {
        return name;
    }
}
