package se.radslag.bench;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.radslag.bench.Findings.Live;
import se.radslag.bench.Findings.Marking;
import se.radslag.bench.Findings.Run;

/** What was aimed at, held against what was found. */
class Goals {

    private static final int USUAL_CONNECTIONS = 2;
    private static final double MEGABYTE = 1e6;

    private final Findings findings;

    Goals(Findings findings) {
        this.findings = findings;
    }

    /** @param verdict whether it was reached; nothing if it was not measured */
    record Goal(String words, String found, String verdict) {

        String row() {
            return "| %s | %s | %s |\n".formatted(words, found, verdict);
        }
    }

    Stream<Goal> all() {
        return Stream.of(
                atMost("`safe`: at most 1.5 statements a letter", 1.5, statements(Marking.SAFE)),
                atLeast("`safe`, 1 connection: at least 0.35 of the floor", 0.35, share(Marking.SAFE, 1, 0)),
                atLeast("`safe`, 2 connections: at least 0.35 of the floor", 0.35, share(Marking.SAFE, 2, 0)),
                atLeast("`safe`, 4 connections: at least 0.35 of the floor", 0.35, share(Marking.SAFE, 4, 0)),
                atMost("`bulk`: at most 0.3 statements a letter", 0.3, statements(Marking.BULK)),
                atLeast("`bulk`, 1 connection: at least 0.7 of the floor", 0.7, share(Marking.BULK, 1, 0)),
                atLeast("`bulk`, 2 connections: at least 0.5 of the floor", 0.5, share(Marking.BULK, 2, 0)),
                stated("`bulk`, 4 connections: part of the floor", share(Marking.BULK, 4, 0)),
                slow(Marking.SAFE),
                slow(Marking.BULK),
                atLeast("at least 10 times the usual design at 300", 10, times(Peer.USUAL, 300)),
                atLeast("at least 40 times the usual design at 3,000", 40, times(Peer.USUAL, 3000)),
                atLeast("at least 7 times Flowable at 300", 7, times(Peer.FLOWABLE, 300)),
                atMost("at most 5 statements to open a stage", 5, opening()),
                atMost(
                        "`safe`: time grows with an exponent of at most 1.05",
                        1.05,
                        findings.exponent(Marking.SAFE, USUAL_CONNECTIONS)),
                atMost(
                        "`bulk`: time grows with an exponent of at most 1.05",
                        1.05,
                        findings.exponent(Marking.BULK, USUAL_CONNECTIONS)),
                atMost("at most 64 MB more live heap", 64, heap()),
                atMost("`safe`: at most 2,000 bytes of log a letter", 2000, log(Marking.SAFE)),
                atMost("`bulk`: at most 2,000 bytes of log a letter", 2000, log(Marking.BULK)));
    }

    private Goal slow(Marking marking) {
        return atLeast(
                "`%s`, relay that takes 20 ms, 2 connections: at least 0.9 of the floor".formatted(marking.word()),
                0.9,
                share(marking, USUAL_CONNECTIONS, Plan.RELAY_MILLISECONDS));
    }

    /** The longest stage tells most. */
    private Optional<Run> longest(Marking marking) {
        return findings.runs.stream()
                .filter(run -> run.marking() == marking && run.connections() == USUAL_CONNECTIONS)
                .filter(run -> run.relayMilliseconds() == 0)
                .max(Comparator.comparing(run -> run.result().organisations()));
    }

    private Optional<Double> statements(Marking marking) {
        return longest(marking).map(run -> run.result().oursPerLetter());
    }

    private Optional<Double> log(Marking marking) {
        return longest(marking).map(run -> run.result().walPerLetter());
    }

    private Optional<Double> share(Marking marking, int connections, int relay) {
        return findings.runs.stream()
                .filter(run -> run.marking() == marking
                        && run.connections() == connections
                        && run.relayMilliseconds() == relay)
                .max(Comparator.comparing(run -> run.result().organisations()))
                .flatMap(run -> findings.floor("mail", connections, relay)
                        .map(floor -> run.result().perSecond() / floor));
    }

    /** The slower setting counts. */
    private Optional<Double> times(Peer peer, int organisations) {
        return findings.peer(peer, organisations)
                .filter(Result::whole)
                .flatMap(other -> Stream.of(Marking.values())
                        .flatMap(marking -> findings.run(marking, USUAL_CONNECTIONS, 0, organisations).stream())
                        .map(run -> run.result().perSecond() / other.perSecond())
                        .min(Comparator.naturalOrder()));
    }

    private Optional<Double> opening() {
        return findings.openings.values().stream()
                .map(opening -> (double) opening.ours().size())
                .max(Comparator.naturalOrder());
    }

    private Optional<Double> heap() {
        return findings.live.stream()
                .map(Live::more)
                .max(Comparator.naturalOrder())
                .map(bytes -> bytes / MEGABYTE);
    }

    static Goal atLeast(String words, double least, Optional<Double> found) {
        return goal(words, found, found.map(value -> value >= least));
    }

    static Goal atMost(String words, double most, Optional<Double> found) {
        return goal(words, found, found.map(value -> value <= most));
    }

    private static Goal stated(String words, Optional<Double> found) {
        return goal(words, found, Optional.empty());
    }

    private static Goal goal(String words, Optional<Double> found, Optional<Boolean> reached) {
        return new Goal(
                words,
                found.map(value -> String.format(Locale.ENGLISH, "%,.2f", value))
                        .orElse("not measured"),
                reached.map(yes -> yes ? "reached" : "**missed**").orElse(""));
    }
}
