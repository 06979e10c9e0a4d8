package se.radslag.core;

import java.util.List;
import java.util.stream.Collectors;

/** A person submitted something that cannot be accepted; nothing was changed, and each refusal says what to mend. */
public class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::code).collect(Collectors.joining(", ")));
        this.refusals = List.copyOf(refusals);
    }

    public Refused(String field, String code, Object... arguments) {
        this(List.of(new Refusal(field, code, List.of(arguments))));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
