package se.radslag.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Refusal;

/**
 * One form as its template sees it.
 *
 * @param refused whether the form was just refused: then what was typed is shown, else what is stored
 */
record FormView(String action, boolean refused, Map<String, List<String>> typed, List<Refusal> refusals) {

    /** Unique on the page, and the target of the links in the summary of refusals. */
    public String id(String field) {
        return action.substring(1).replace('/', '-') + '-' + field;
    }

    public String value(String field, @Nullable Object stored) {
        return refused ? String.join("", typed.getOrDefault(field, List.of())) : Objects.toString(stored, "");
    }

    /** Whether an option is chosen, or a box ticked. */
    public boolean has(String field, Object option, boolean stored) {
        return refused ? typed.getOrDefault(field, List.of()).contains(option.toString()) : stored;
    }

    public boolean wrong(String field) {
        return !refusals(field).isEmpty();
    }

    /** The ids of a field's hint and of what is wrong with it, for {@code aria-describedby}; nothing if it has neither. */
    public @Nullable String describedBy(String field, boolean hint) {
        String ids = (hint ? id(field) + "-hint " : "") + (wrong(field) ? id(field) + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    public List<Refusal> refusals(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .toList();
    }
}
