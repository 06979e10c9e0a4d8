package se.radslag.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.radslag.bench.Findings.Marking;
import se.radslag.bench.Findings.Run;

/** Writes what a run has found between the marks of README.md. */
class Report {

    private static final int USUAL_CONNECTIONS = 2;
    private static final int LONGEST_STATEMENT = 110;

    private final String name;
    private final Plan plan;
    private final Findings findings;
    private final Database databases;

    Report(String name, Plan plan, Findings findings, Database databases) {
        this.name = name;
        this.plan = plan;
        this.findings = findings;
        this.databases = databases;
    }

    void write(Path readme) throws IOException {
        Page.write(readme, "figures", figures());
    }

    private String figures() {
        return Stream.of(machine(), goals(), stages(), floors(), costs(), opening(), memory())
                .collect(joining("\n", "\n", ""));
    }

    private String machine() {
        return words(
                "A %s run of %s: %d cores, Java %s, PostgreSQL %s with %s; load of the machine at the start %.1f. A letter has %,d bytes;"
                        + " every program has %s. Of %d runs of each stage up to 1,000 the middle one counts.\n",
                name,
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                databases.version(),
                String.join(", ", databases.durability()),
                findings.load,
                findings.letterBytes,
                "-Xmx512m",
                plan.repeats());
    }

    private String goals() {
        return "### Goals\n\n| goal | found | |\n|---|---|---|\n"
                + new Goals(findings).all().map(Goals.Goal::row).collect(joining());
    }

    private String stages() {
        return "### A stage, from its service task to its last letter\n\nSeconds, and letters a second. Rådslag with its %d connections.\n\n"
                        .formatted(USUAL_CONNECTIONS)
                + "| organisations | `safe` | `bulk` | "
                + Stream.of(Peer.values()).map(Peer::label).collect(joining(" | "))
                + " |\n|--:|--:|--:|--:|--:|--:|\n"
                + plan.sizes().stream().map(this::stage).collect(joining());
    }

    private String stage(int size) {
        Stream<String> ours = Stream.of(Marking.values())
                .map(marking -> findings.run(marking, USUAL_CONNECTIONS, 0, size)
                        .map(run -> cell(run.result()))
                        .orElse("–"));
        Stream<String> peers = Stream.of(Peer.values())
                .map(peer -> findings.peer(peer, size).map(Report::cell).orElse("–"));
        return words("| %,d | %s |\n", size, Stream.concat(ours, peers).collect(joining(" | ")));
    }

    private static String cell(Result result) {
        if (!result.whole()) {
            return words("%,d in %,.0f s", result.reached(), result.seconds());
        }
        String more = result.letters() == result.organisations()
                ? ""
                : words(", %.1f letters to each", (double) result.letters() / result.organisations());
        return words("%,.2f s, %,.0f/s%s", result.seconds(), result.perSecond(), more);
    }

    private String floors() {
        return words(
                        "### Beside the floors\n\nLetters a second at %,d organisations (%,d where the relay takes its time), and the part of Jakarta Mail's"
                                + " floor that is.\n\n",
                        plan.comparison(), plan.slow())
                + "| relay | connections | relay alone | Jakarta Mail | `safe` | `bulk` |\n|---|--:|--:|--:|--:|--:|\n"
                + Stream.of(0, Plan.RELAY_MILLISECONDS)
                        .flatMap(relay -> plan.connections().stream().map(connections -> floor(relay, connections)))
                        .collect(joining());
    }

    private String floor(int relay, int connections) {
        return words(
                "| %s | %d | %,.0f | %,.0f | %s |\n",
                relay == 0 ? "at once" : relay + " ms",
                connections,
                findings.floor("raw", connections, relay).orElse(Double.NaN),
                findings.floor("mail", connections, relay).orElse(Double.NaN),
                Stream.of(Marking.values())
                        .map(marking -> beside(marking, connections, relay))
                        .collect(joining(" | ")));
    }

    private String beside(Marking marking, int connections, int relay) {
        int size = relay == 0 ? plan.comparison() : plan.slow();
        return findings.run(marking, connections, relay, size)
                .map(run -> words(
                        "%,.0f (%.2f)",
                        run.result().perSecond(),
                        run.result().perSecond()
                                / findings.floor("mail", connections, relay).orElse(Double.NaN)))
                .orElse("–");
    }

    private String costs() {
        Stream<String> ours = Stream.of(Marking.values())
                .flatMap(marking -> plan.sizes().stream()
                        .filter(size -> size >= 1000)
                        .flatMap(size -> findings.run(marking, USUAL_CONNECTIONS, 0, size).stream())
                        .map(run -> cost("`" + marking.word() + "`", run.result())));
        Stream<String> peers = findings.peers.stream()
                .filter(run -> run.result().whole() && run.result().organisations() >= 300)
                .map(run -> cost(run.peer().label(), run.result()));
        return "### What a letter costs the database\n\n| | organisations | statements | of these the engine's | bytes of log | and of the kept copy |\n"
                + "|---|--:|--:|--:|--:|--:|\n"
                + Stream.concat(ours, peers).collect(joining());
    }

    private static String cost(String who, Result result) {
        return words(
                "| %s | %,d | %.2f | %.2f | %,.0f | %,.0f |\n",
                who,
                result.organisations(),
                result.allPerLetter(),
                result.allPerLetter() - result.oursPerLetter(),
                result.walPerLetter(),
                result.walOfCopyPerLetter());
    }

    private String opening() {
        return "### Opening a stage\n\n| organisations | statements of ours | of the engine | seconds |\n|--:|--:|--:|--:|\n"
                + plan.sizes().stream().map(this::opening).collect(joining())
                + "\nOurs, in their order:\n\n"
                + findings.openings.values().stream()
                        .reduce((smaller, larger) -> larger)
                        .map(Report::statements)
                        .orElse("");
    }

    private String opening(int size) {
        Optional<OpeningLog.Opening> opening = Optional.ofNullable(findings.openings.get(size));
        return words(
                "| %,d | %s | %s | %s |\n",
                size,
                opening.map(one -> String.valueOf(one.ours().size())).orElse("–"),
                opening.map(one -> String.valueOf(one.ofEngine())).orElse("–"),
                findings.run(Marking.SAFE, USUAL_CONNECTIONS, 0, size)
                        .map(Run::openingSeconds)
                        .map(seconds -> words("%.2f", seconds))
                        .orElse("–"));
    }

    private static String statements(OpeningLog.Opening opening) {
        return opening.ours().stream()
                .map(statement -> "1. `" + shortened(statement.text()) + "`\n")
                .collect(joining());
    }

    private static String shortened(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_STATEMENT ? line : line.substring(0, LONGEST_STATEMENT) + " …";
    }

    private String memory() {
        return "### What lives in the heap\n\nAfter full collections, in MB.\n\n| organisations | idle | at most during the stage | more |\n|--:|--:|--:|--:|\n"
                + findings.live.stream()
                        .map(live -> words(
                                "| %,d | %.1f | %.1f | %.1f |\n",
                                live.organisations(), live.idle() / 1e6, live.most() / 1e6, live.more() / 1e6))
                        .collect(joining());
    }

    private static String words(String words, Object... values) {
        return String.format(Locale.ENGLISH, words, values);
    }

    /** How busy the machine was with other things. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
