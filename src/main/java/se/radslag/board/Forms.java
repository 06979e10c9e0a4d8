package se.radslag.board;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.radslag.core.Refusal;

/**
 * The forms of a workspace page, each known by the address that it is posted to. At most one of them has just been refused:
 * it is shown again with what was typed and what is wrong with it, while the others show what is stored.
 *
 * @param refused address of the refused form; empty if none was
 * @param typed what was submitted, by the names of its fields
 */
record Forms(String refused, Map<String, List<String>> typed, List<Refusal> refusals) {

    /** No form was refused. */
    static final Forms FRESH = new Forms("", Map.of(), List.of());

    static Forms refused(String address, Map<String, String[]> parameters, List<Refusal> refusals) {
        return new Forms(address, asLists(parameters), refusals);
    }

    /** The form that is posted to an address. */
    public FormView at(String address) {
        return address.equals(refused)
                ? new FormView(address, true, typed, refusals)
                : new FormView(address, false, Map.of(), List.of());
    }

    private static Map<String, List<String>> asLists(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }
}
