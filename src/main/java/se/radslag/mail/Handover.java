package se.radslag.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a batch of letters.
 *
 * @param sent the relay has them
 * @param failures letters that the relay refused or could not take
 * @param outage why there is no relay at all; letters in neither list were not tried
 */
record Handover(List<OutgoingLetter> sent, List<Failure> failures, Optional<String> outage) {

    /** @param forGood whether trying again would be in vain, since the relay knows no such recipient */
    record Failure(OutgoingLetter letter, String reply, boolean forGood) {

        static Failure of(OutgoingLetter letter, RuntimeException broken) {
            return new Failure(letter, broken.toString(), false);
        }

        boolean isHopeless() {
            return forGood || letter.waitAfterFailure().isEmpty();
        }
    }

    static Handover ofNothing() {
        return new Handover(List.of(), List.of(), Optional.empty());
    }

    Handover with(List<Failure> more) {
        return new Handover(
                sent, Stream.concat(failures.stream(), more.stream()).toList(), outage);
    }

    boolean isIdle() {
        return sent.isEmpty() && failures.isEmpty();
    }
}
