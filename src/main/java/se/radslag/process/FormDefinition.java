package se.radslag.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.radslag.core.Checks;

/** A form as it is deployed: the fields it asks people to fill in. */
record FormDefinition(List<FormField> fields) {

    private static final Set<String> ASKING =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "datetime");
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a form-js schema. */
    static FormDefinition read(InputStream schema) {
        try (schema) {
            return new FormDefinition(
                    components(JSON.readTree(schema)).map(FormField::of).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> component.has("components") ? components(component) : Stream.of(component))
                .filter(component -> ASKING.contains(component.path("type").asText())
                        && !component.path("disabled").asBoolean()
                        && !component.path("readonly").asBoolean());
    }

    Set<String> keys() {
        return fields.stream().map(FormField::key).collect(Collectors.toSet());
    }

    /** The label of a field as people see it; empty for what is no field. */
    String label(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(FormField::label)
                .findAny()
                .orElse("");
    }

    /** @throws se.radslag.core.Refused naming every field whose value breaks the form's own rules */
    void check(Map<String, Object> values) {
        Checks checks = new Checks();
        fields.forEach(field -> field.check(values.get(field.key()), checks));
        checks.done();
    }
}
