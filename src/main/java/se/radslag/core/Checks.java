package se.radslag.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with what somebody submitted, so that all of it is said at once.
 *
 * <p>Messages common to all rooms have the keys {@code core.required}, {@code core.too-long} and {@code core.one-line}.
 */
public final class Checks {

    private final List<Refusal> refusals = new ArrayList<>();

    /** Notes a refusal of {@code field} unless the condition holds. */
    public Checks that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            refusals.add(new Refusal(field, code, List.of(arguments)));
        }
        return this;
    }

    /** Asks for a text of one line, neither blank nor longer than {@code max} characters: safe in a mail header. */
    public Checks line(@Nullable String value, String field, int max) {
        text(value, field, max);
        return oneLine(value, field);
    }

    /** Allows a text of one line to be left out, but not to be longer than {@code max} characters. */
    public Checks optionalLine(@Nullable String value, String field, int max) {
        optionalText(value, field, max);
        return oneLine(value, field);
    }

    private Checks oneLine(@Nullable String value, String field) {
        return that(value == null || value.strip().chars().noneMatch(Character::isISOControl), field, "core.one-line");
    }

    /** Asks for a text that is neither blank nor longer than {@code max} characters. */
    public Checks text(@Nullable String value, String field, int max) {
        that(value != null && !value.isBlank(), field, "core.required");
        return optionalText(value, field, max);
    }

    /** Allows a text to be left out, but not to be longer than {@code max} characters. */
    public Checks optionalText(@Nullable String value, String field, int max) {
        // The one character that the database cannot keep.
        that(value == null || value.indexOf('\0') < 0, field, "core.character");
        return that(value == null || value.length() <= max, field, "core.too-long", max);
    }

    /** @throws Refused with everything noted so far, if anything was */
    public void done() {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
