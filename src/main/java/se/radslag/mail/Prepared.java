package se.radslag.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the letters that were taken for delivery.
 *
 * @param ready those that may be handed over
 * @param spoilt those that could not be drawn
 */
record Prepared(List<ReadyLetter> ready, List<Spoilt> spoilt) {

    record Spoilt(Claim claim, String reason) {}

    static Prepared nothing() {
        return new Prepared(new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return ready.isEmpty() && spoilt.isEmpty();
    }
}
