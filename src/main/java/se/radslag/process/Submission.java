package se.radslag.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;

/** What somebody filled in, field by field, already held against the form's own rules. */
record Submission(Map<String, Object> values) {

    /** The text of a field, without the space around it; null if it was left empty. */
    @Nullable String text(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** The text of a field, empty if it was left empty. */
    String textOrEmpty(String key) {
        return Optional.ofNullable(text(key)).orElse("");
    }

    boolean ticked(String key) {
        return Boolean.parseBoolean(textOrEmpty(key));
    }

    /** Whether a field with fixed choices has this one. */
    boolean chose(String key, String choice) {
        return choice.equals(text(key));
    }

    @Nullable Integer number(String key) {
        String text = text(key);
        return text == null ? null : Integer.valueOf((int) Double.parseDouble(text));
    }

    @Nullable LocalDate day(String key) {
        return parsed(key, LocalDate::parse, "process.form.day");
    }

    @Nullable LocalTime time(String key) {
        return parsed(key, LocalTime::parse, "process.form.time");
    }

    /** The lines of a field, blank ones left out. */
    List<String> lines(String key) {
        return Arrays.stream(textOrEmpty(key).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <T> @Nullable T parsed(String key, Function<String, T> parse, String refusal) {
        String text = text(key);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException malformed) {
            throw new Refused(key, refusal);
        }
    }
}
