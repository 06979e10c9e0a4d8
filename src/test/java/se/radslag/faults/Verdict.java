package se.radslag.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.radslag.faults.Disturbance.Happened;
import se.radslag.faults.ServerLog.Refused;
import se.radslag.faults.ServerLog.Taken;

/** Compares what the mail server saw with what the database says of it. */
final class Verdict {

    /** One letter for each connection that was open, on both nodes. */
    private static final int BOUND = 2 * Node.CONNECTIONS;

    /** Between a letter's being taken and its being noted lie the server's slowness and the sender's patience. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    /** A letter as the database has it. */
    private record Row(String letter, String status, String messageId, String email, long copies) {}

    private final Map<String, Row> rows;
    private final Map<String, List<Taken>> taken;
    private final Set<String> refused;
    private final ServerLog log;
    private final List<Happened> happened;
    private final int posted;

    Verdict(Scene scene, List<Happened> happened) {
        rows = scene.jdbc().sql("""
                        select replace(d.letter_id::text, '-', '') as letter, d.status, d.message_id, l.email,
                               (select count(*) from casefile_entry c where c.reference = l.reference) as copies
                        from letter_delivery d join letter l on l.id = d.letter_id
                        """).query(Row.class).stream()
                .collect(Collectors.toMap(Row::letter, Function.identity()));
        log = scene.relay().log();
        taken = log.taken().stream().collect(Collectors.groupingBy(Taken::letter));
        refused = log.refused().stream().map(Refused::letter).collect(Collectors.toSet());
        posted = scene.lettersPosted();
        this.happened = happened;
    }

    void noneIsLostOrStuck() {
        assertThat(rows).hasSize(posted);
        assertThat(rows.values()).allSatisfy(row -> {
            assertThat(row.status()).as("state of " + row).isIn("SENT", "FAILED");
            assertThat(row.status().equals("SENT") ? taken.keySet() : refused)
                    .as("what the server says of " + row)
                    .contains(row.letter());
            assertThat(row.copies()).as("copies of " + row).isEqualTo(1);
        });
    }

    void whatIsRefusedForGoodIsNeverTriedAgain() {
        Map<String, Long> refusals =
                log.refused().stream().collect(Collectors.groupingBy(Refused::letter, Collectors.counting()));
        assertThat(refusals).isNotEmpty().allSatisfy((letter, times) -> {
            assertThat(times).as("refusals of " + letter).isEqualTo(1);
            assertThat(rows.get(letter))
                    .extracting(Row::status)
                    .as("state of " + letter)
                    .isEqualTo("FAILED");
        });
    }

    void eachAttemptHandsOverTheSame() {
        assertThat(taken).isNotEmpty().allSatisfy((letter, times) -> {
            assertThat(rows).containsKey(letter);
            assertThat(times).allSatisfy(one -> {
                assertThat(one.messageId()).isEqualTo(rows.get(letter).messageId());
                assertThat(one.recipient()).isEqualTo(rows.get(letter).email());
                assertThat(one.content()).isEqualTo(times.get(0).content());
            });
        });
    }

    /** A letter goes out twice only if the server left us in doubt, or if it was in somebody's hands when something happened. */
    void fewGoOutTwice() {
        List<Taken> unexplained = new ArrayList<>();
        Map<Happened, Long> byDisturbance = new LinkedHashMap<>();
        for (Taken one : needlessly()) {
            disturbanceAt(one.at())
                    .ifPresentOrElse(
                            disturbance -> byDisturbance.merge(disturbance, 1L, Long::sum), () -> unexplained.add(one));
        }
        assertThat(unexplained.stream().map(one -> one.letter() + " " + one.at() + " " + one.fault()))
                .as("sent again without need; disturbances: " + happened)
                .isEmpty();
        assertThat(byDisturbance)
                .allSatisfy((disturbance, letters) -> assertThat(letters)
                        .as("sent twice because of " + disturbance)
                        .isLessThanOrEqualTo(BOUND));
    }

    /** The figures of the run, one line each. */
    String summary() {
        Map<Fault, Long> faults =
                log.faults().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return """
                letters %d · failed for good %d · handed over %d times · twice in doubt %d · twice at a disturbance %d
                faults %s
                disturbances %s""".formatted(
                posted,
                log.refused().size(),
                log.taken().size(),
                again().stream().filter(one -> one.fault().leavesInDoubt()).count(),
                needlessly().size(),
                new java.util.TreeMap<>(faults),
                happened.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.what().name(), java.util.TreeMap::new, Collectors.counting())));
    }

    /** Letters that the server had taken before it took them again, without having left anybody in doubt. */
    private List<Taken> needlessly() {
        return again().stream().filter(one -> !one.fault().leavesInDoubt()).toList();
    }

    /** All takings that another attempt followed: all but the last of each letter, and the last, too, of one that was refused then. */
    private List<Taken> again() {
        return taken.values().stream()
                .flatMap(times -> times.stream()
                        .sorted(Comparator.comparing(Taken::at))
                        .limit(refused.contains(times.get(0).letter()) ? times.size() : times.size() - 1L))
                .toList();
    }

    private Optional<Happened> disturbanceAt(Instant time) {
        return happened.stream()
                .filter(one -> !time.isBefore(one.from().minus(MARGIN)))
                .filter(one -> !time.isAfter(one.until().plus(MARGIN)))
                .findFirst();
    }
}
