package se.radslag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.radslag.bench.Findings.Floor;
import se.radslag.bench.Findings.Live;
import se.radslag.bench.Findings.Marking;
import se.radslag.bench.Findings.PeerRun;
import se.radslag.bench.Findings.Run;
import se.radslag.bench.RadslagProgram.Surroundings;

/** The whole run: everything starts here, is measured, is told in README.md, and ends. Nothing but the loopback is used. */
public final class Bench {

    static final Path FOLDER = Path.of("target", "run").toAbsolutePath();
    private static final Path README = Path.of("README.md");
    static final Path JAR =
            Path.of("..", "target", "radslag.jar").toAbsolutePath().normalize();

    /** A directory filled by Rådslag's own import; copied for each program. */
    private static final String FILLED = "filled";

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int USUAL_CONNECTIONS = 2;

    private final Plan plan;
    private final Surroundings around;
    private final Trial trial;
    private final Findings findings = new Findings();

    private Bench(Plan plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
        trial = new Trial(around.sink(), around.databases());
    }

    /** {@code quick} or {@code full} for letters out, {@code reading} for answers by letter, {@code answering} or {@code answering-quick} for answers on the page. */
    public static void main(String[] args) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; build it first: mvn -DskipTests package");
        }
        empty(FOLDER);
        if (args[0].equals("reading")) {
            Reading.run(README);
        } else if (args[0].startsWith("answering")) {
            Answering.run(args[0].equals("answering") ? Answering.WHOLE : Answering.QUICK, README);
        } else {
            run(args[0]);
        }
        System.exit(0);
    }

    private static void run(String name) throws IOException {
        Plan plan = Plan.of(name);
        Path directory = FOLDER.resolve("organisations.csv");
        List<Integer> sizes = Stream.concat(plan.sizes().stream(), Stream.of(plan.warmUp(), plan.slow()))
                .distinct()
                .toList();
        DirectoryFile.write(directory, sizes);
        try (Database databases = new Database(FOLDER);
                Sink sink = new Sink(FOLDER)) {
            Bench bench = new Bench(plan, new Surroundings(FOLDER, JAR, directory, databases, sink));
            bench.findings.load = Report.load();
            bench.run();
            new Report(name, plan, bench.findings, databases).write(README);
        }
    }

    private void run() {
        fill();
        open();
        floors();
        for (Marking marking : Marking.values()) {
            plan.connections().forEach(connections -> radslag(marking, connections));
        }
        heap();
        for (Peer peer : Peer.values()) {
            peer(peer);
        }
    }

    private void fill() {
        around.databases().create(FILLED);
        Instant begun = Instant.now();
        new RadslagProgram(around, "fill", FILLED, Map.of()).close();
        findings.importSeconds = seconds(begun);
        say("directory of %d filled, start included, in %.1f s", plan.largest(), findings.importSeconds);
    }

    /** What opening a stage asks of the database, statement by statement; and letters for others to send. */
    private void open() {
        OpeningLog log = new OpeningLog(around.databases(), FOLDER.resolve("postgres/log/server.csv"));
        log.begin();
        try (RadslagProgram radslag = program("opening", Map.of())) {
            for (int size : plan.sizes().subList(0, 3)) {
                trial.run(radslag, size, 0, PATIENCE);
                OpeningLog.Opening opening = log.latest(radslag.database());
                findings.openings.put(size, opening);
                say(
                        "opening %d: %d statements of ours, %d of the engine",
                        size, opening.ours().size(), opening.ofEngine());
            }
            SampleLetters.take(around.databases().watch(radslag.database()), letters());
        } finally {
            log.end();
        }
        drop("opening");
    }

    private void floors() {
        findings.letterBytes = (int) SampleLetters.read(letters()).stream()
                .mapToInt(letter -> letter.length)
                .average()
                .orElseThrow();
        try (Child floor =
                Child.of(FOLDER, FloorProgram.class, "floor", around.sink().port(), letters())) {
            for (String kind : List.of("raw", "mail")) {
                around.sink().reset(0);
                floor.ask("%s 4 %d".formatted(kind, 5 * plan.comparison()));
                plan.connections().forEach(connections -> floor(floor, kind, connections, plan.comparison(), 0));
                plan.connections()
                        .forEach(connections -> floor(floor, kind, connections, plan.slow(), Plan.RELAY_MILLISECONDS));
            }
        }
    }

    private void floor(Child floor, String kind, int connections, int letters, int relayMilliseconds) {
        around.sink().reset(relayMilliseconds);
        double perSecond = Stream.generate(() -> floor.ask("%s %d %d".formatted(kind, connections, letters)))
                .limit(relayMilliseconds == 0 ? 3 : 1)
                .mapToDouble(nanoseconds -> letters * 1e9 / Long.parseLong(nanoseconds))
                .sorted()
                .skip(relayMilliseconds == 0 ? 1 : 0)
                .findFirst()
                .orElseThrow();
        findings.floors.add(new Floor(kind, connections, relayMilliseconds, perSecond));
        say("floor %s, %d connections, relay %d ms: %.0f/s", kind, connections, relayMilliseconds, perSecond);
    }

    private void radslag(Marking marking, int connections) {
        String name = marking.word() + "_" + connections;
        try (RadslagProgram radslag = program(
                name,
                Map.of(
                        "RADSLAG_MAIL_MARKING",
                        marking.word(),
                        "RADSLAG_MAIL_CONNECTIONS",
                        String.valueOf(connections)))) {
            trial.run(radslag, plan.warmUp(), 0, PATIENCE);
            for (int size : connections == USUAL_CONNECTIONS ? plan.sizes() : List.of(plan.comparison())) {
                note(marking, connections, 0, radslag, size);
            }
            note(marking, connections, Plan.RELAY_MILLISECONDS, radslag, plan.slow());
        }
        drop(name);
    }

    private void note(Marking marking, int connections, int relayMilliseconds, RadslagProgram radslag, int size) {
        List<Run> runs = new ArrayList<>();
        for (int repeat = 0; repeat < (relayMilliseconds == 0 ? plan.repeats(size) : 1); repeat++) {
            Result result = trial.run(radslag, size, relayMilliseconds, PATIENCE);
            double opening = Duration.between(radslag.begun(), radslag.opened()).toMillis() / 1e3;
            runs.add(new Run(marking, connections, relayMilliseconds, result, opening));
        }
        runs.sort(Comparator.comparing(run -> run.result().time()));
        Run middle = runs.get(runs.size() / 2);
        findings.runs.add(middle);
        say(
                "%s, %d connections, relay %d ms: %s",
                marking.word(), connections, relayMilliseconds, words(middle.result()));
    }

    private void heap() {
        Path log = FOLDER.resolve("heap-collections.log");
        try (RadslagProgram radslag = program("heap", Heap.settings(log))) {
            trial.run(radslag, plan.warmUp(), 0, PATIENCE);
            Heap heap = new Heap(log, radslag.pid());
            for (int size : plan.longStages()) {
                long idle = heap.live();
                long most = heap.mostDuring(() -> trial.run(radslag, size, 0, PATIENCE));
                findings.live.add(new Live(size, idle, most));
                say("heap %d: %.1f MB idle, at most %.1f MB", size, idle / 1e6, most / 1e6);
            }
        }
        drop("heap");
    }

    /** As far up as it gets in its minutes. */
    private void peer(Peer peer) {
        Path letter = letters().resolve("000000.eml");
        try (PeerProgram program = new PeerProgram(around, peer, letter)) {
            boolean goesOn =
                    trial.run(program, plan.sizes().get(1), 0, PATIENCE).whole();
            Instant latest = Instant.now().plus(Duration.ofMinutes(plan.peerMinutes()));
            for (int size : plan.sizes()) {
                goesOn = goesOn && note(peer, program, size, latest);
            }
        }
        drop(peer.name().toLowerCase(java.util.Locale.ROOT));
    }

    private boolean note(Peer peer, PeerProgram program, int size, Instant latest) {
        List<Result> results = new ArrayList<>();
        for (int repeat = 0; repeat < plan.repeats(size); repeat++) {
            Result result = trial.run(program, size, 0, left(latest));
            results.add(result);
            if (!result.whole()) {
                break;
            }
        }
        results.sort(Comparator.comparing(Result::time));
        Result middle = results.get(results.size() / 2);
        findings.peers.add(new PeerRun(peer, middle));
        say("%s: %s", peer.label(), words(middle));
        return results.stream().allMatch(Result::whole) && Instant.now().isBefore(latest);
    }

    private RadslagProgram program(String name, Map<String, String> settings) {
        around.databases().createFrom(FILLED, name);
        return new RadslagProgram(around, name, name, settings);
    }

    private void drop(String name) {
        around.databases().drop(name);
    }

    private static Path letters() {
        return FOLDER.resolve("letters");
    }

    private static Duration left(Instant latest) {
        Duration left = Duration.between(Instant.now(), latest);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1e3;
    }

    private static String words(Result result) {
        return "%d organisations%s %.2f s, %.0f/s, %d letters, %d connections; statements a letter %.2f (of ours %.2f); log %.0f B a letter + %.0f B of copies"
                .formatted(
                        result.organisations(),
                        result.whole() ? "" : " (only %d)".formatted(result.reached()),
                        result.seconds(),
                        result.perSecond(),
                        result.letters(),
                        result.connections(),
                        result.allPerLetter(),
                        result.oursPerLetter(),
                        result.walPerLetter(),
                        result.walOfCopyPerLetter());
    }

    private static void say(String words, Object... values) {
        System.out.println(Instant.now().toString().substring(11, 19) + " " + words.formatted(values));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
