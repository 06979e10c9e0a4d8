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
import java.util.stream.Stream;
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

    /** The server's last word on an attempt. */
    private record Answer(Instant at, String letter, boolean inDoubt) {}

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
        assertThat(refused).isNotEmpty();
        assertThat(rows.values()).allSatisfy(row -> {
            assertThat(row.status()).as("state of " + row).isIn("SENT", "FAILED");
            assertThat(row.status().equals("SENT") ? taken.keySet() : refused)
                    .as("what the server says of " + row)
                    .contains(row.letter());
            assertThat(row.copies()).as("copies of " + row).isEqualTo(1);
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

    /**
     * After the server's answer, be it yes or never, a letter is tried again only if the server left us in doubt, or if its answer was
     * in somebody's hands when something happened.
     */
    void fewAreTriedAgain() {
        List<Answer> unexplained = new ArrayList<>();
        Map<Happened, Long> byDisturbance = new LinkedHashMap<>();
        for (Answer one : needlessly()) {
            disturbanceAt(one.at())
                    .ifPresentOrElse(
                            disturbance -> byDisturbance.merge(disturbance, 1L, Long::sum), () -> unexplained.add(one));
        }
        assertThat(unexplained)
                .as("tried again without need; disturbances: " + happened)
                .isEmpty();
        assertThat(byDisturbance)
                .allSatisfy((disturbance, letters) -> assertThat(letters)
                        .as("tried again because of " + disturbance)
                        .isLessThanOrEqualTo(BOUND));
    }

    /** The figures of the run, one line each. */
    String summary() {
        Map<Fault, Long> faults =
                log.faults().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return """
                letters %d · refused for good %d · handed over %d times · again in doubt %d · again at a disturbance %d
                faults %s
                disturbances %s""".formatted(
                        posted,
                        refused.size(),
                        log.taken().size(),
                        again().stream().filter(Answer::inDoubt).count(),
                        needlessly().size(),
                        new java.util.TreeMap<>(faults),
                        happened.stream()
                                .collect(Collectors.groupingBy(
                                        one -> one.what().name(), java.util.TreeMap::new, Collectors.counting())));
    }

    /** Answers that another attempt followed, although they left nobody in doubt. */
    private List<Answer> needlessly() {
        return again().stream().filter(one -> !one.inDoubt()).toList();
    }

    /** Answers that another attempt followed: all but the last that each letter got. */
    private List<Answer> again() {
        Stream<Answer> yes = log.taken().stream()
                .map(one -> new Answer(one.at(), one.letter(), one.fault().leavesInDoubt()));
        Stream<Answer> never = log.refused().stream().map(one -> new Answer(one.at(), one.letter(), false));
        return Stream.concat(yes, never).collect(Collectors.groupingBy(Answer::letter)).values().stream()
                .flatMap(answers -> answers.stream()
                        .sorted(Comparator.comparing(Answer::at))
                        .limit(answers.size() - 1L))
                .toList();
    }

    private Optional<Happened> disturbanceAt(Instant time) {
        return happened.stream()
                .filter(one -> !time.isBefore(one.from().minus(MARGIN)))
                .filter(one -> !time.isAfter(one.until().plus(MARGIN)))
                .findFirst();
    }
}
