package se.radslag.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;

/**
 * One field of a deployed form, and what it accepts.
 *
 * @param required whether it must be filled in; a field that the form may hide is never required here, its room decides
 * @param choices the values of a field with fixed choices; empty if it has none
 */
record FormField(
        String key,
        String label,
        String type,
        boolean required,
        @Nullable Integer maxLength,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable String pattern,
        boolean email,
        Set<String> choices) {

    static FormField of(JsonNode component) {
        JsonNode rules = component.path("validate");
        boolean hideable = component.path("conditional").hasNonNull("hide");
        return new FormField(
                component.path("key").asText(),
                component
                        .path("label")
                        .asText(component
                                .path("dateLabel")
                                .asText(component.path("timeLabel").asText())),
                component.path("type").asText(),
                rules.path("required").asBoolean() && !hideable,
                number(rules, "maxLength"),
                number(rules, "min"),
                number(rules, "max"),
                rules.hasNonNull("pattern") ? rules.path("pattern").asText() : null,
                "email".equals(rules.path("validationType").asText()),
                choices(component));
    }

    private static @Nullable Integer number(JsonNode rules, String name) {
        return rules.hasNonNull(name) ? rules.path(name).asInt() : null;
    }

    private static Set<String> choices(JsonNode component) {
        Set<String> values = new TreeSet<>();
        component
                .path("values")
                .forEach(choice -> values.add(choice.path("value").asText()));
        return values;
    }

    /** Holds a submitted value against the field's rules. */
    void check(@Nullable Object value, Checks checks) {
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            checks.that(!required, key, "core.required");
        } else {
            checkGiven(text, checks);
        }
    }

    private void checkGiven(String text, Checks checks) {
        checks.that(!type.equals("checkbox") || text.matches("true|false"), key, "process.form.choice");
        checks.that(!required || !text.equals("false"), key, "process.form.tick");
        checks.that(
                maxLength == null || text.length() <= maxLength,
                key,
                "core.too-long",
                maxLength == null ? 0 : maxLength);
        checks.that(pattern == null || text.matches(pattern), key, "process.form.pattern");
        checks.that(!email || EmailAddress.isValid(text), key, "core.email");
        checks.that(choices.isEmpty() || choices.contains(text), key, "process.form.choice");
        if (type.equals("number")) {
            checkNumber(text, checks);
        }
    }

    private void checkNumber(String text, Checks checks) {
        boolean whole = text.matches("-?\\d{1,9}(\\.0)?");
        checks.that(whole, key, "process.form.number");
        if (whole) {
            int number = (int) Double.parseDouble(text);
            checks.that(min == null || number >= min, key, "process.form.min", min == null ? 0 : min);
            checks.that(max == null || number <= max, key, "process.form.max", max == null ? 0 : max);
        }
    }
}
