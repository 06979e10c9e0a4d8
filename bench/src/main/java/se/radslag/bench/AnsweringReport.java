package se.radslag.bench;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what was found on the answer path. */
final class AnsweringReport {

    private static final double LEAST_THROUGHPUT = 0.6;
    private static final double MOST_TIMES_P99 = 3;
    private static final double MOST_KILOBYTES = 60;
    private static final double MOST_STATEMENTS = 8;
    private static final double MEDIAN = 0.5;

    private final Answering.Plan plan;
    private final Answering.Found found;
    private final Database databases;

    AnsweringReport(Answering.Plan plan, Answering.Found found, Database databases) {
        this.plan = plan;
        this.found = found;
        this.databases = databases;
    }

    String words() {
        return Stream.of(machine(), goals(), loads(), works(), firstView()).collect(joining("\n", "\n", "\n"));
    }

    private String machine() {
        return words(
                "A run of %s: %d cores, Java %s, PostgreSQL %s with %s; load of the machine at the start %.1f. With each number of clients the two took"
                        + " %d turns of %d s, after %d s not counted; before, each had run for %d s.\n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                databases.version(),
                String.join(", ", databases.durability()),
                found.load(),
                plan.turns(),
                plan.time().toSeconds(),
                plan.leadIn().toSeconds(),
                plan.warmUp().plus(plan.time()).toSeconds());
    }

    private String goals() {
        Stream<Goals.Goal> loads = found.radslag().loads.keySet().stream().flatMap(this::goals);
        Stream<Goals.Goal> page = Stream.of(
                Goals.atMost("first view of the page: at most 60 kB", MOST_KILOBYTES, Optional.of(bytes() / 1e3)),
                Goals.atMost("the page: at most 8 statements", MOST_STATEMENTS, Optional.of(pageStatements())));
        return "| goal | found | |\n|---|---|---|\n"
                + Stream.concat(loads, page).map(Goals.Goal::row).collect(joining());
    }

    private Stream<Goals.Goal> goals(int clients) {
        Load radslag = load(found.radslag(), clients);
        Load peer = load(found.peer(), clients);
        String who = clients == 1 ? "1 client" : clients + " clients";
        return Stream.of(
                Goals.atLeast(
                        who + ": at least 0.6 of the peer's rounds a second",
                        LEAST_THROUGHPUT,
                        Optional.of(radslag.perSecond() / peer.perSecond())),
                Goals.atMost(
                        who + ": p99 at most 3 times the peer's",
                        MOST_TIMES_P99,
                        Optional.of(radslag.p99() / peer.p99())));
    }

    private double pageStatements() {
        return Math.max(found.radslag().statements(Step.PAGE), found.radslag().statements(Step.THANKS));
    }

    private String loads() {
        return "Milliseconds of a whole round, and at p99 of the request that takes longest.\n\n"
                + "| clients | | rounds a second | p50 | p99 | slowest request, p99 |\n|--:|---|--:|--:|--:|---|\n"
                + found.radslag().loads.keySet().stream()
                        .map(clients -> row("Rådslag", load(found.radslag(), clients))
                                + row("peer", load(found.peer(), clients)))
                        .collect(joining());
    }

    private static String row(String who, Load load) {
        Step slowest = load.slowest();
        return words(
                "| %d | %s | %,.0f | %.1f | %.1f | %.1f, %s |\n",
                load.clients(),
                who,
                load.perSecond(),
                load.quantile(MEDIAN),
                load.p99(),
                load.p99(slowest),
                slowest.label());
    }

    private String works() {
        return "Statements of each request (of them reads + writes) and transactions, and the bytes of its answer over the wire:\n\n"
                + "| request | Rådslag: statements, transactions | peer | bytes | peer |\n|---|---|---|--:|--:|\n"
                + Stream.of(Step.values())
                        .map(step -> words(
                                "| %s | %s | %s | %,d | %,d |\n",
                                step.label(),
                                found.radslag().works.get(step).words(),
                                found.peer().works.get(step).words(),
                                found.radslag().answers.get(step).bytes(),
                                found.peer().answers.get(step).bytes()))
                        .collect(joining())
                + words(
                        "\nWith 16 clients a round made %.1f statements and %,.0f bytes of log (peer %.1f and %,.0f), whatever runs beside it included.\n",
                        found.radslag().statements(),
                        found.radslag().log(),
                        found.peer().statements(),
                        found.peer().log());
    }

    private String firstView() {
        return "First view, bytes over the wire, heads included:\n\n| | bytes |\n|---|--:|\n"
                + found.firstView().stream()
                        .map(item -> words("| %s | %,d |\n", item.address(), item.bytes()))
                        .collect(joining())
                + words("| together | %,d |\n", bytes());
    }

    private int bytes() {
        return found.firstView().stream().mapToInt(FirstView.Item::bytes).sum();
    }

    private static Load load(Answerer of, int clients) {
        return Optional.ofNullable(of.loads.get(clients)).orElseThrow();
    }

    private static String words(String words, Object... values) {
        return String.format(Locale.ENGLISH, words, values);
    }
}
