package se.radslag.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the processes, by name and type. There are few: what a gateway asks, and which meeting a step is about.
 *
 * @param <T> text, number or truth value; never an object of ours
 */
record ProcessVariable<T>(String name, Class<T> type) {

    /** Whether staff look at each stage's letters before they are sent. */
    static final ProcessVariable<Boolean> REVIEW_LETTERS = new ProcessVariable<>("reviewLetters", Boolean.class);

    static final ProcessVariable<Boolean> AGENDA_APPROVED = new ProcessVariable<>("agendaApproved", Boolean.class);
    static final ProcessVariable<Boolean> DOCUMENTATION_APPROVED =
            new ProcessVariable<>("documentationApproved", Boolean.class);

    /** The samråd that is held now, and whether the process owner sets a new day for one called off. */
    static final ProcessVariable<String> SAMRAD_ID = new ProcessVariable<>("samradId", String.class);

    static final ProcessVariable<Boolean> SAMRAD_NEW_DAY = new ProcessVariable<>("samradNewDay", Boolean.class);

    /** One of the two sakråd, known only within its own sub-process. */
    static final ProcessVariable<String> SAKRAD_ID = new ProcessVariable<>("sakradId", String.class);

    static final ProcessVariable<Boolean> SAKRAD_AGAIN = new ProcessVariable<>("sakradAgain", Boolean.class);

    /** The day that was set for a sakråd which is taken up again, as an ISO date. */
    static final ProcessVariable<String> SAKRAD_DAY = new ProcessVariable<>("sakradDay", String.class);

    /** The engine's own counter of a multi-instance, from 0. */
    static final ProcessVariable<Integer> LOOP_COUNTER = new ProcessVariable<>("loopCounter", Integer.class);

    /** The request that a year hands over to a process of its own. */
    static final ProcessVariable<String> REQUEST_ID = new ProcessVariable<>("requestId", String.class);

    static final ProcessVariable<Boolean> MEETING_AGREED = new ProcessVariable<>("meetingAgreed", Boolean.class);

    /** The meeting that a request for further dialogue led to. */
    static final ProcessVariable<String> MEETING_ID = new ProcessVariable<>("meetingId", String.class);

    /** The office that a process without a signed-in starter belongs to, by its key; the engine's tenant. */
    static final ProcessVariable<String> OFFICE = new ProcessVariable<>("office", String.class);

    /** The names of all variables that may stand beside those of a form. */
    static final Set<String> NAMES = Set.of(
            REVIEW_LETTERS.name,
            AGENDA_APPROVED.name,
            DOCUMENTATION_APPROVED.name,
            SAMRAD_ID.name,
            SAMRAD_NEW_DAY.name,
            SAKRAD_ID.name,
            SAKRAD_AGAIN.name,
            SAKRAD_DAY.name,
            LOOP_COUNTER.name,
            "nrOfInstances",
            "nrOfCompletedInstances",
            "nrOfActiveInstances",
            REQUEST_ID.name,
            MEETING_AGREED.name,
            MEETING_ID.name,
            OFFICE.name);

    @Nullable T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** @throws IllegalStateException if the variable has no value */
    T need(VariableScope scope) {
        T value = get(scope);
        if (value == null) {
            throw new IllegalStateException("No process variable " + name);
        }
        return value;
    }

    void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }
}
