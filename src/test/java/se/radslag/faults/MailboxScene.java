package se.radslag.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes, each with a line of its own to the one mailbox, and their database. */
final class MailboxScene implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(3);
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int ORGANISATIONS = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration UNTIL_THE_NEXT_ATTEMPT = Duration.ofSeconds(61);

    private static final String KEPT = "select count(*) from incoming_letter";
    private static final String FILED = "select count(*) from incoming_letter where matter is not null";

    /** A node, and the line by which alone it reaches the mailbox. */
    record Reader(Node node, Line line) {}

    private final Database database;
    private final OfficeMailbox mailbox = new OfficeMailbox();
    private final JdbcClient jdbc;
    private final Reader first;
    private final Reader second;
    private final List<Incoming> put = new ArrayList<>();
    private int attemptsAwaited;

    MailboxScene(Path folder) {
        Path directory = Directory.write(folder, ORGANISATIONS);
        database = new Database(folder);
        jdbc = database.client();
        first = reader(folder.resolve("first-reader"), directory, true);
        second = reader(folder.resolve("second-reader"), directory, false);
    }

    private Reader reader(Path folder, Path directory, boolean runsJobs) {
        Line line = new Line(mailbox.port());
        Map<String, String> settings = new HashMap<>(mailbox.settings(line.port()));
        settings.put("radslag.inbox.lease", LEASE.toString());
        settings.put("radslag.inbox.poll", "PT1S");
        settings.put("radslag.inbox.timeout", "PT4S");
        return new Reader(new Node(folder, database, directory, runsJobs, settings), line);
    }

    /** Invites two hundred organisations to a meeting, about which they then write. */
    Writers inviteAll(long seed) {
        Meeting meeting = Meeting.inviteAll(first.node(), jdbc);
        return new Writers(seed, meeting, Invited.all(jdbc));
    }

    // Letters

    /** Everything that was put into the mailbox so far. */
    List<Incoming> put() {
        return put;
    }

    /** Puts letters into the mailbox, and returns when some of them are kept, or even filed: how many is drawn. */
    void putAndAwaitSome(List<Incoming> letters, Random random) {
        String done = random.nextBoolean() ? KEPT : FILED;
        long enough = count(done) + 1 + random.nextInt(letters.size());
        put.addAll(letters);
        mailbox.put(contents(letters));
        await(enough + " letters: " + done, () -> count(done) >= enough);
    }

    /** Puts letters into the mailbox while something else happens. */
    void putWhile(List<Incoming> letters, Runnable happening) {
        put.addAll(letters);
        CompletableFuture<Void> putting = CompletableFuture.runAsync(() -> mailbox.put(contents(letters)));
        happening.run();
        putting.join();
    }

    private static List<byte[]> contents(List<Incoming> letters) {
        return letters.stream().map(Incoming::content).toList();
    }

    // Who reads

    /** Whoever reads just now; waits until somebody does, and nobody else. */
    Reader reader() {
        await(
                "one of the two reads",
                () -> first.line().isInUse() != second.line().isInUse());
        return first.line().isInUse() ? first : second;
    }

    Reader besides(Reader one) {
        return one.equals(first) ? second : first;
    }

    List<Reader> both() {
        return List.of(first, second);
    }

    // Disturbances, and their end

    /** Restarts PostgreSQL while no job of the engine runs: its lock would outlive the job, and no clock can be moved meanwhile. */
    void restartDatabase() {
        await("no job runs", () -> count("select count(*) from act_ru_job where lock_owner_ is not null") == 0);
        database.restart();
    }

    /** Waits until all letters are filed and moved; what is to be tried again later is due when the clock says so. */
    void drain() {
        await("all letters are filed", () -> {
            awaitNextAttempt();
            return count(FILED) == put.size();
        });
        await("all letters are moved", () -> mailbox.count(OfficeMailbox.NEW) == 0);
    }

    private void awaitNextAttempt() {
        String later = "select count(*) from incoming_letter where matter is null and attempts > 0 and due_at > ?";
        if (count(later, first.node().time()) > 0) {
            attemptsAwaited++;
            both().forEach(reader -> reader.node().moveClock(UNTIL_THE_NEXT_ATTEMPT));
        }
    }

    /** How often letters had to be waited for that could not be filed at once. */
    int attemptsAwaited() {
        return attemptsAwaited;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    OfficeMailbox mailbox() {
        return mailbox;
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(condition);
    }

    @Override
    public void close() throws IOException {
        try (database;
                mailbox;
                Line firstLine = first.line();
                Line secondLine = second.line();
                Node firstNode = first.node();
                Node secondNode = second.node()) {
            both().forEach(reader -> reader.line().mend());
        }
    }
}
