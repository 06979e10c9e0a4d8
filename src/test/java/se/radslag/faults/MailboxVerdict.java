package se.radslag.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.faults.Incoming.Kind;
import se.radslag.faults.MailboxDisturbance.Happened;

/** Compares what was put into the mailbox with what the database and the mailbox have of it. */
final class MailboxVerdict {

    /**
     * A letter as the database has it.
     *
     * @param content checksum of what the case file has
     * @param registeredIn record number of the case in whose file it is
     * @param tasks how often it was given to staff
     */
    private record Row(
            String checksum,
            String matter,
            String recordNumber,
            int attempts,
            String content,
            String registeredIn,
            long tasks) {}

    /** An answer as the database has it; the token stands where its words do. */
    private record Noted(UUID invitation, String token) {}

    /** What became of an invitation that came back. */
    private record Returned(UUID letter, long incidents, long checks) {}

    private final List<Incoming> put;
    private final List<Row> rows;
    private final JdbcClient jdbc;
    private final OfficeMailbox mailbox;
    private final List<Happened> happened;
    private final int attemptsAwaited;

    MailboxVerdict(MailboxScene scene, List<Happened> happened) {
        put = scene.put();
        jdbc = scene.jdbc();
        mailbox = scene.mailbox();
        attemptsAwaited = scene.attemptsAwaited();
        this.happened = happened;
        rows = jdbc.sql("""
                        select i.checksum, i.matter, i.record_number, i.attempts, encode(sha256(c.content), 'hex') as content,
                               c.record_number as registered_in,
                               (select count(*) from act_hi_procinst p
                                where p.proc_def_key_ = 'incoming-letter' and p.business_key_ = i.id::text) as tasks
                        from incoming_letter i left join casefile_entry c on c.reference = 'incoming:' || i.id
                        """).query(Row.class).list();
    }

    void eachIsRegisteredOnceAsItCame() {
        assertThat(put).extracting(Incoming::kind).contains(Kind.values());
        assertThat(rows)
                .extracting(Row::checksum, Row::matter, Row::recordNumber)
                .containsExactlyInAnyOrderElementsOf(put.stream()
                        .map(letter -> tuple(letter.checksum(), letter.kind().matter(), letter.recordNumber()))
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.content()).isEqualTo(row.checksum());
            assertThat(row.registeredIn()).isEqualTo(row.recordNumber());
        });
        assertThat(count("select count(*) from casefile_entry where direction = 'IN' and reference like 'incoming:%'"))
                .isEqualTo(put.size());
    }

    void eachThatStaffMustReadHasOneTask() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.tasks())
                        .as("given to staff: " + row)
                        .isEqualTo(row.matter().equals("FOR_STAFF") ? 1 : 0));
        assertThat(count("select count(*) from act_hi_procinst where proc_def_key_ = 'incoming-letter'"))
                .isEqualTo(put.stream()
                        .filter(letter -> letter.kind().isForStaff())
                        .count());
    }

    void eachAnswerIsTakenAndReceiptedOnce() {
        assertThat(jdbc.sql("select invitation_id as invitation, needs || reason as token from invitation_answer")
                        .query(Noted.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(of(Kind.ANSWER)
                        .map(letter -> new Noted(letter.invited().invitation(), letter.token()))
                        .toList());
        assertThat(jdbc.sql("""
                        select split_part(reference, ':', 2)::uuid from letter where reference like 'invitation:%:receipt-%'
                        """).query(UUID.class).list())
                .containsExactlyInAnyOrderElementsOf(of(Kind.ANSWER)
                        .map(letter -> letter.invited().invitation())
                        .toList());
    }

    /** However often it came back. */
    void eachReturnIsNotedOnce() {
        Set<UUID> returned =
                of(Kind.BOUNCE).map(letter -> letter.invited().letter()).collect(Collectors.toSet());
        assertThat(jdbc.sql("""
                        select d.letter_id as letter,
                               (select count(*) from act_ru_incident r
                                where r.incident_type_ = 'letterFailed' and r.configuration_ = d.letter_id::text) as incidents,
                               (select count(*) from act_hi_procinst p join contact c on c.id::text = p.business_key_
                                where p.proc_def_key_ = 'address-check' and c.email = l.email) as checks
                        from letter_delivery d join letter l on l.id = d.letter_id where d.status = 'BOUNCED'
                        """).query(Returned.class).list())
                .containsExactlyInAnyOrderElementsOf(returned.stream()
                        .map(letter -> new Returned(letter, 1, 1))
                        .toList());
    }

    void allLieInTheHandledFolder() {
        assertThat(mailbox.count(OfficeMailbox.NEW)).isZero();
        assertThat(mailbox.count(OfficeMailbox.LEFT)).isZero();
        assertThat(mailbox.letters(OfficeMailbox.HANDLED))
                .extracting(Incoming::checksum)
                .containsExactlyInAnyOrderElementsOf(
                        put.stream().map(Incoming::checksum).toList());
    }

    /** The figures of the run, one line each. */
    String summary() {
        return """
                letters %d: %s
                tried again %d, in %d waits
                disturbances %s""".formatted(
                        put.size(),
                        sums(put.stream().map(Incoming::kind)),
                        rows.stream().filter(row -> row.attempts() > 0).count(),
                        attemptsAwaited,
                        sums(happened.stream().map(Happened::what)));
    }

    private Stream<Incoming> of(Kind kind) {
        return put.stream().filter(letter -> letter.kind() == kind);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static <T extends Enum<T>> Map<T, Long> sums(Stream<T> things) {
        return things.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }
}
