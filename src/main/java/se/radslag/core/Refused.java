package se.radslag.core;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;

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

    /** Notes each refusal at its field of a page's form, so that the page can be shown again with what was typed. */
    public void noteIn(Errors form) {
        refusals.forEach(refusal -> note(refusal, form));
    }

    private static void note(Refusal refusal, Errors form) {
        Object[] arguments = refusal.arguments().toArray();
        if (form.getFieldType(refusal.field()) == null) {
            form.reject(refusal.code(), arguments, null);
        } else {
            form.rejectValue(refusal.field(), refusal.code(), arguments, null);
        }
    }
}
