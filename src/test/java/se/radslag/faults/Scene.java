package se.radslag.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.faults.Disturbance.Happened;

/** Two nodes, their database and the mail server, and an office that writes to six hundred organisations again and again. */
final class Scene implements AutoCloseable {

    static final int ORGANISATIONS = 600;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String DUE =
            "select count(*) from letter_delivery where status in ('WAITING', 'SENDING') and due_at <= ?";
    private static final String UNFINISHED =
            "select count(*) from letter_delivery where status in ('HELD', 'WAITING', 'SENDING')";

    private final Database database;
    private final FaultyRelay relay;
    private final Node first;
    private final Node second;
    private final JdbcClient jdbc;
    private int years;

    Scene(Path folder, long seed) {
        Path directory = Directory.write(folder, ORGANISATIONS);
        database = new Database(folder);
        relay = new FaultyRelay(seed);
        first = new Node(folder.resolve("first-node"), database, directory, true, relay.settings());
        second = new Node(folder.resolve("second-node"), database, directory, false, relay.settings());
        jdbc = database.client();
    }

    Database database() {
        return database;
    }

    FaultyRelay relay() {
        return relay;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    int lettersPosted() {
        return years * ORGANISATIONS;
    }

    /** Starts a year, whose first step writes to all organisations, and waits until the letters are there. */
    void writeToAll() {
        years++;
        Officer officer = new Officer(first.address());
        LocalDate today = LocalDate.now();
        officer.start(
                "dialogue-cycle",
                Map.of(
                        "policyArea",
                        "Prov " + years,
                        "theme",
                        "brev som kommer fram",
                        "year",
                        today.plusDays(200).getYear(),
                        "recordNumber",
                        "A%d/%05d/IU".formatted(today.getYear(), years),
                        "lastProposalDay",
                        today.plusDays(100).toString(),
                        "samradDay",
                        today.plusDays(200).toString(),
                        "contactAddress",
                        "integration@arbetsmarknad.example",
                        "participants",
                        "alla",
                        "reviewLetters",
                        false));
        officer.complete("Välj deltagare", Map.of("confirmed", true));
        await("letters to all", () -> count("select count(*) from letter") == lettersPosted());
    }

    /** Waits until there is enough under way for a disturbance to be felt. */
    void awaitWork() {
        if (count(DUE, first.time()) < ORGANISATIONS / 10) {
            writeToAll();
        }
    }

    boolean runsJobs() {
        return count("select count(*) from act_ru_job where lock_owner_ is not null") > 0;
    }

    boolean isPaused() {
        return count("select count(*) from mail_outage where ended_at is null") > 0;
    }

    /** Heals the mail server and lets time pass until every letter has come to an end. */
    List<Happened> drain() {
        relay.heal();
        List<Happened> jumps = new ArrayList<>();
        await("all letters have come to an end", () -> {
            jumps.add(Disturbance.CLOCK_JUMP.happenTo(this));
            await("what is due has been tried", () -> count(DUE, first.time()) == 0 || isPaused());
            return unfinished() == 0;
        });
        return jumps;
    }

    @Override
    public void close() throws IOException {
        try (database;
                relay;
                first;
                second) {
            relay.heal();
        }
    }

    private long unfinished() {
        return count(UNFINISHED);
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }
}
