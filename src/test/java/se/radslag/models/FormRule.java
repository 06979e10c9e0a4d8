package se.radslag.models;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule for forms, and its canary: what to write otherwise in a faultless form ({@code canary/ask-guest.form}) so that it is broken.
 *
 * @param says what holds, as a sentence
 */
record FormRule(String says, Predicate<Form> holds, String right, String wrong) {

    /**
     * What people fill in, and the server knows how to check. Lists and files break the form in Tasklist, and a box to select from says
     * "Select" in English.
     */
    private static final Set<String> ASKING =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "datetime");

    private static final Set<String> SHOWING = Set.of("html", "text", "table", "group");

    static final List<FormRule> RULES = List.of(
            new FormRule(
                    "a form is called as its file",
                    form -> form.text("id").equals(form.name()),
                    "\"id\": \"ask-guest\"",
                    "\"id\": \"Form_1\""),
            new FormRule(
                    "its schema is the one that Tasklist draws",
                    form -> form.text("schemaVersion").equals("16"),
                    "\"schemaVersion\": 16",
                    "\"schemaVersion\": 19"),
            new FormRule(
                    "its parts work in Tasklist and are checked on the server",
                    form -> form.all("type").allMatch(type -> ASKING.contains(type) || SHOWING.contains(type)),
                    "\"type\": \"checkbox\"",
                    "\"type\": \"dynamiclist\""),
            new FormRule(
                    "keys are words, and each is asked once",
                    form -> form.all("key").allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"))
                            && form.all("key").distinct().count()
                                    == form.all("key").count(),
                    "\"key\": \"greeting\"",
                    "\"key\": \"guestComes\""),
            new FormRule(
                    "what is asked has a label",
                    form -> form.parts()
                            .filter(part -> ASKING.contains(part.path("type").asText()))
                            .allMatch(part -> part.has("label") || part.has("dateLabel") || part.has("timeLabel")),
                    "\"label\": \"Gästen kommer\"",
                    "\"description\": \"Gästen kommer\""),
            new FormRule(
                    "what is typed has a greatest length",
                    form -> form.parts()
                            .filter(part -> part.path("type").asText().matches("textfield|textarea"))
                            .allMatch(part -> part.path("validate").has("maxLength")),
                    "\"maxLength\": 2000",
                    "\"required\": true"),
            new FormRule(
                    "raw HTML carries no words of others: only the address of the workspace",
                    form -> form.all("text")
                            .allMatch(text ->
                                    text.replace("\"{{workspace}}\"", "").matches("[^{]*")),
                    "{{workspace}}",
                    "{{guest}}"));

    @Override
    public String toString() {
        return says;
    }
}
