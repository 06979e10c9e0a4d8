package se.radslag.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of the two programs that take answers, and what was seen of it. */
final class Answerer {

    /** Rounds of which the statements of each request are counted. */
    private static final int COUNTED = 40;

    private static final int WARM_UP_CLIENTS = 16;

    final Map<Integer, Load> loads = new TreeMap<>();
    final Map<Step, List<String>> statements = new EnumMap<>(Step.class);
    final Map<Step, Work> works = new EnumMap<>(Step.class);
    final Map<Step, WebAnswer> answers = new EnumMap<>(Step.class);

    private final Crowd crowd;
    private final Meter meter;
    private final Toll toll;
    private double statementsUnderLoad;
    private double log;

    Answerer(Database databases, String database, Crowd crowd) {
        this.crowd = crowd;
        meter = new Meter(databases, database);
        toll = new Toll(databases.watch(database));
    }

    /** Lets it run hot, then counts what each request takes and gives, and what a round under load does. */
    void study(Duration warmUp, Duration time) throws IOException {
        crowd.load(WARM_UP_CLIENTS, Duration.ZERO, warmUp);
        try (WebConnection connection = new WebConnection(crowd.port())) {
            count(connection);
            Visitor visitor = crowd.visitor(connection, 0);
            for (Step step : Step.values()) {
                answers.put(step, visitor.make(step));
            }
        }
        meter.begin();
        int before = crowd.answers();
        crowd.load(WARM_UP_CLIENTS, Duration.ZERO, time);
        int rounds = crowd.answers() - before;
        Account account = meter.end();
        statementsUnderLoad = (double) account.all() / rounds;
        log = (double) account.wal() / rounds;
    }

    private void count(WebConnection connection) throws IOException {
        Visitor[] visitors = new Visitor[COUNTED];
        for (int organisation = 0; organisation < COUNTED; organisation++) {
            visitors[organisation] = crowd.visitor(connection, organisation);
        }
        for (Step step : Step.values()) {
            meter.begin();
            long begun = System.nanoTime();
            for (Visitor visitor : visitors) {
                visitor.make(step);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            List<Account.Statement> made = meter.statements();
            statements.put(step, Toll.statements(made, idle(time), COUNTED));
            works.put(step, toll.work(statements.get(step)));
        }
    }

    /** What it does for as long when nobody comes. */
    private List<Account.Statement> idle(Duration time) {
        meter.begin();
        Trial.rest(time);
        return meter.statements();
    }

    /** Another turn with so many clients. */
    void load(int clients, Duration leadIn, Duration time) {
        loads.merge(clients, crowd.load(clients, leadIn, time), Load::and);
    }

    /** Statements a round under load, the background's included. */
    double statements() {
        return statementsUnderLoad;
    }

    /** Bytes of write-ahead log a round under load. */
    double log() {
        return log;
    }

    int statements(Step step) {
        return works.getOrDefault(step, Work.NONE).statements();
    }
}
