package se.radslag.models;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/**
 * A rule for diagrams, and its canary: what to write otherwise in a faultless diagram ({@code canary/visit.bpmn}) so that the rule
 * must find fault. A rule without a canary cannot be written down.
 *
 * @param says what holds, as a sentence
 * @param faults ids of the elements for which it does not hold
 * @param right what stands in the faultless diagram
 * @param wrong what the canary has in its place, everywhere
 */
record ModelRule(String says, Function<Diagram, Stream<String>> faults, String right, String wrong) {

    /** A rule that holds for each element of a type. */
    static <T extends BaseElement> ModelRule each(
            Class<T> type, String says, Predicate<T> holds, String right, String wrong) {
        return new ModelRule(
                says, diagram -> diagram.all(type).filter(holds.negate()).map(BaseElement::getId), right, wrong);
    }

    @Override
    public String toString() {
        return says;
    }
}
