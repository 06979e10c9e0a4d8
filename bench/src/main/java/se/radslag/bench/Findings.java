package se.radslag.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a run has found. */
class Findings {

    /** Bytes that live in the idle program, and at most while a stage of so many goes out. */
    record Live(int organisations, long idle, long most) {

        long more() {
            return most - idle;
        }
    }

    /** Letters a second of a floor. */
    record Floor(String kind, int connections, int relayMilliseconds, double perSecond) {}

    /** One of Rådslag's runs. */
    record Run(Marking marking, int connections, int relayMilliseconds, Result result, double openingSeconds) {}

    /** One of a peer's runs. */
    record PeerRun(Peer peer, Result result) {}

    /** The product's setting of how often letters are marked. */
    enum Marking {
        SAFE,
        BULK;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    final List<Run> runs = new ArrayList<>();
    final List<PeerRun> peers = new ArrayList<>();
    final List<Floor> floors = new ArrayList<>();
    final List<Live> live = new ArrayList<>();
    final Map<Integer, OpeningLog.Opening> openings = new TreeMap<>();
    double importSeconds;
    int letterBytes;
    double load;

    Optional<Run> run(Marking marking, int connections, int relayMilliseconds, int organisations) {
        return runs.stream()
                .filter(run -> run.marking() == marking
                        && run.connections() == connections
                        && run.relayMilliseconds() == relayMilliseconds
                        && run.result().organisations() == organisations)
                .findFirst();
    }

    Optional<Result> peer(Peer peer, int organisations) {
        return peers.stream()
                .filter(run -> run.peer() == peer && run.result().organisations() == organisations)
                .map(PeerRun::result)
                .findFirst();
    }

    Optional<Double> floor(String kind, int connections, int relayMilliseconds) {
        return floors.stream()
                .filter(floor -> floor.kind().equals(kind)
                        && floor.connections() == connections
                        && floor.relayMilliseconds() == relayMilliseconds)
                .map(Floor::perSecond)
                .findFirst();
    }

    /** The power of the number of organisations with which the time grows, from 1,000 on; least squares on the logarithms. */
    Optional<Double> exponent(Marking marking, int connections) {
        List<Result> results = runs.stream()
                .filter(run -> run.marking() == marking
                        && run.connections() == connections
                        && run.relayMilliseconds() == 0
                        && run.result().whole()
                        && run.result().organisations() >= 1000)
                .map(Run::result)
                .toList();
        return results.size() < 2 ? Optional.empty() : Optional.of(slope(results));
    }

    private static double slope(List<Result> results) {
        double meanX = results.stream()
                .mapToDouble(result -> Math.log(result.organisations()))
                .average()
                .orElseThrow();
        double meanY = results.stream()
                .mapToDouble(result -> Math.log(result.seconds()))
                .average()
                .orElseThrow();
        double above = 0;
        double below = 0;
        for (Result result : results) {
            double x = Math.log(result.organisations()) - meanX;
            above += x * (Math.log(result.seconds()) - meanY);
            below += x * x;
        }
        return above / below;
    }
}
