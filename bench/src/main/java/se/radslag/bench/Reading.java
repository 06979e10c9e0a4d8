package se.radslag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.bench.RadslagProgram.Surroundings;

/**
 * The other way: answers from calendar programs, read from a mailbox and applied, beside fetching the same letters and throwing them away.
 *
 * <p>A meeting to which all organisations of the directory are invited is begun as staff do it; only who is invited is written into the table.
 */
final class Reading {

    private static final int LETTERS = 10_000;
    private static final String NAME = "reading";
    private static final String FLOOR = "Golv";
    private static final String NOBODY_LISTENS = "1";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** As the reader does. */
    private static final int TOGETHER = 100;

    private static final int FLOOR_RUNS = 3;

    private final int letters;
    private final Surroundings around;
    private final Child mailbox;
    private final int port;
    private final JdbcClient watch;
    private String entry = "";

    /** @param fetchedAlone letters a second one after the other, {@code fetchedTogether} in portions as the reader's, {@code fetchedAtOnce} with one command */
    record Found(
            int letters,
            int letterBytes,
            double fetchedAlone,
            double fetchedTogether,
            double fetchedAtOnce,
            double applied,
            double statements,
            long idle,
            long most) {}

    private Reading(int letters, Surroundings around) {
        this.letters = letters;
        this.around = around;
        mailbox = Child.of(around.folder(), MailboxProgram.class, "mailbox");
        port = Integer.parseInt(mailbox.answer());
        around.databases().create(NAME);
        watch = around.databases().watch(NAME);
    }

    /** Measures, and writes what it found into the page. */
    static void run(Path readme) throws IOException {
        Path folder = Bench.FOLDER;
        Path directory = folder.resolve("organisations.csv");
        DirectoryFile.write(directory, List.of(LETTERS));
        try (Database databases = new Database(folder);
                Sink sink = new Sink(folder)) {
            Found found = run(LETTERS, new Surroundings(folder, Bench.JAR, directory, databases, sink));
            Page.write(readme, "reading", words(found));
        }
    }

    private static Found run(int letters, Surroundings around) {
        Reading reading = new Reading(letters, around);
        try (reading.mailbox) {
            reading.invite();
            return reading.measure(reading.floor(1), reading.floor(TOGETHER), reading.floor(letters));
        } finally {
            around.databases().drop(NAME);
        }
    }

    /** Invites everybody, and lets the invitations go out. */
    private void invite() {
        try (RadslagProgram radslag = new RadslagProgram(around, "inviting", NAME, Map.of())) {
            entry = radslag.invite(DirectoryFile.tag(letters));
        }
        mailbox.ask("fill %s ACCEPTED %d %s".formatted(FLOOR, letters, entry));
    }

    private double floor(int together) {
        PlainFetch floor = new PlainFetch(port);
        double perSecond = Stream.generate(() -> floor.perSecond(FLOOR, letters, together))
                .limit(FLOOR_RUNS)
                .sorted()
                .skip(FLOOR_RUNS / 2)
                .findFirst()
                .orElseThrow();
        say("plain fetching, %d at a time: %.0f/s", together, perSecond);
        return perSecond;
    }

    private Found measure(double alone, double together, double atOnce) {
        Path log = around.folder().resolve("reading-collections.log");
        try (RadslagProgram radslag = new RadslagProgram(around, NAME, NAME, settings(log))) {
            apply("TENTATIVE");
            apply("DECLINED");
            Meter meter = new Meter(around.databases(), NAME);
            meter.begin();
            double seconds = apply("ACCEPTED");
            double statements = (double) meter.end().all() / letters;
            Heap heap = new Heap(log, radslag.pid());
            long idle = heap.live();
            long most = heap.mostDuring(() -> apply("TENTATIVE"));
            return new Found(
                    letters,
                    ReplyLetter.bytes(0, "ACCEPTED", entry).length,
                    alone,
                    together,
                    atOnce,
                    letters / seconds,
                    statements,
                    idle,
                    most);
        }
    }

    /** Everybody answers so. @return seconds from the first letter's arrival until the last is applied */
    private double apply(String answer) {
        Instant begun = Instant.now();
        mailbox.ask("fill INBOX %s %d %s".formatted(answer, letters, entry));
        Instant latest = begun.plus(PATIENCE);
        while (answered(answer) < letters) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("not all answers were applied; the log says why");
            }
            Trial.rest();
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        say("%s: %d answers read and applied in %.1f s, %.0f/s", answer, letters, seconds, letters / seconds);
        return seconds;
    }

    private long answered(String answer) {
        return watch.sql("select count(*) from invitation where status = :status")
                .param("status", answer)
                .query(Long.class)
                .single();
    }

    /** Receipts are written, and sent later: sending is measured by itself. */
    private Map<String, String> settings(Path log) {
        Map<String, String> settings = new HashMap<>(Heap.settings(log));
        settings.putAll(Map.of(
                "SPRING_MAIL_PORT",
                NOBODY_LISTENS,
                "RADSLAG_INBOX_HOST",
                "localhost",
                "RADSLAG_INBOX_PORT",
                String.valueOf(port),
                "RADSLAG_INBOX_SECURITY",
                "none",
                "RADSLAG_INBOX_POLL",
                "1s",
                "RADSLAG_INBOX_USERNAME",
                MailboxProgram.OWNER,
                "RADSLAG_INBOX_PASSWORD",
                MailboxProgram.OWNER));
        return settings;
    }

    private static String words(Found found) {
        return String.format(
                Locale.ENGLISH,
                """

                A run of %s: %,d answers of %,d bytes, %d cores, Java %s. Letters a second:

                | | letters a second | the part of it that Rådslag reads and applies |
                |---|--:|--:|
                | fetched and thrown away, one after the other, as Jakarta Mail does | %,.0f | %.2f |
                | fetched and thrown away, %d with each command, as Rådslag asks for them | %,.0f | %.2f |
                | fetched and thrown away, all with one command | %,.0f | %.2f |
                | read, kept, understood, registered and applied | %,.0f | |

                %.1f statements a letter. In the heap live %.1f MB while it is idle, and at most %.1f MB more while it reads.

                """,
                LocalDate.now(),
                found.letters(),
                found.letterBytes(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                found.fetchedAlone(),
                found.applied() / found.fetchedAlone(),
                TOGETHER,
                found.fetchedTogether(),
                found.applied() / found.fetchedTogether(),
                found.fetchedAtOnce(),
                found.applied() / found.fetchedAtOnce(),
                found.applied(),
                found.statements(),
                found.idle() / 1e6,
                (found.most() - found.idle()) / 1e6);
    }

    private static void say(String words, Object... values) {
        System.out.println(Instant.now().toString().substring(11, 19) + " " + words.formatted(values));
    }
}
