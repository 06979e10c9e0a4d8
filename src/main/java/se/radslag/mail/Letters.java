package se.radslag.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters as rooms post them and as people look at them. */
@Repository
class Letters {

    /**
     * A letter and what has become of it.
     *
     * @param question the reference under which its answer is noted
     */
    record Found(OutgoingLetter letter, LetterState state, String question) {}

    private static final String FOUND = "select " + LetterRows.COLUMNS
            + ", d.status, d.subject, d.due_at, d.attempts, d.sent_at, d.answered_at, d.reply,"
            + " coalesce(l.asked_as, l.reference) as question,"
            + " exists (select from letter other where other.instead_of = l.id) as replaced from letter l"
            + " join letter_posting p on p.id = l.posting_id join letter_delivery d on d.letter_id = l.id ";

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, whatever the number of letters. */
    void insert(List<Posting> postings, String stage, LetterStatus status, String templateVersion, Instant at) {
        jdbc.sql("""
                        with posting as (
                            insert into letter_posting (id, stage, kind, sender, record_number, template_version, model, posted_at)
                            select id, :stage, kind, sender, record_number, :templateVersion, model, :at
                            from jsonb_to_recordset(:postings::jsonb)
                                as posted (id uuid, kind text, sender jsonb, record_number text, model jsonb)
                        ), written as (
                            insert into letter (id, posting_id, reference, party, addressee_name, email, language, link_id, model)
                            select id, posting_id, reference, party, addressee_name, email, language, link_id, model
                            from jsonb_to_recordset(:letters::jsonb)
                                as posted (id uuid, posting_id uuid, reference text, party text, addressee_name text, email text,
                                           language text, link_id uuid, model jsonb)
                            on conflict (reference) do nothing
                            returning id, email
                        )
                        insert into letter_delivery (letter_id, status, domain, due_at)
                        select id, :status, lower(split_part(email, '@', 2)), :at from written
                        """)
                .param("postings", LetterJson.postings(postings))
                .param("letters", LetterJson.letters(postings))
                .param("stage", stage)
                .param("status", status.name())
                .param("templateVersion", templateVersion)
                .param("at", utc(at))
                .update();
    }

    void release(String stage, Instant at) {
        jdbc.sql("""
                        update letter_delivery d set status = 'WAITING', due_at = :at
                        from letter l join letter_posting p on p.id = l.posting_id
                        where d.letter_id = l.id and p.stage = :stage and d.status = 'HELD'
                        """).param("stage", stage).param("at", utc(at)).update();
    }

    /** How many letters were discarded; none of them has left the house. */
    int discard(String stage) {
        return jdbc.sql("""
                        delete from letter l using letter_posting p, letter_delivery d
                        where p.id = l.posting_id and p.stage = :stage and d.letter_id = l.id and d.status = 'HELD'
                        """).param("stage", stage).update();
    }

    /** Notes that the question which these letters ask has been answered. */
    void answered(Collection<String> references, Instant at) {
        jdbc.sql("""
                        update letter_delivery d set answered_at = :at from letter l
                        where l.id = d.letter_id and d.answered_at is null
                            and (l.reference = any (:references) or l.asked_as = any (:references))
                        """)
                .param("references", references.toArray(String[]::new))
                .param("at", utc(at))
                .update();
    }

    /** @return whether the letter was lost, and still is what somebody waits for */
    boolean resend(LetterId id, Instant at) {
        return jdbc.sql("""
                        update letter_delivery set status = 'WAITING', attempts = 0, due_at = :at, reply = ''
                        where letter_id = :id and status in ('FAILED', 'BOUNCED') and answered_at is null
                            and not exists (select from letter other where other.instead_of = :id)
                        """).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    Optional<Found> find(LetterId id) {
        return jdbc.sql(FOUND + "where l.id = :id")
                .param("id", id.value())
                .query(found())
                .optional();
    }

    List<Found> ofStage(String stage) {
        return jdbc.sql(FOUND + "where p.stage = :stage order by l.party, l.addressee_name, l.id")
                .param("stage", stage)
                .query(found())
                .list();
    }

    List<Found> ofCase(String recordNumber) {
        return jdbc.sql(FOUND + "where p.record_number = :recordNumber order by p.posted_at desc, l.party, l.id")
                .param("recordNumber", recordNumber)
                .query(found())
                .list();
    }

    Map<LetterId, String> recordNumbers(Collection<LetterId> ids) {
        return jdbc
                .sql("""
                        select l.id, p.record_number from letter l join letter_posting p on p.id = l.posting_id where l.id = any (:ids)
                        """)
                .param("ids", ids.stream().map(LetterId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new LetterId(row.getObject("id", UUID.class)), row.getString("record_number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, String> recordNumbersOfEntries(Collection<String> uids) {
        return jdbc
                .sql("""
                        select asked.uid, latest.record_number from unnest(:uids::text[]) as asked (uid), lateral (
                            (select record_number, posted_at from letter_posting
                             where model ?? 'calendar' and model -> 'calendar' -> 'entry' ->> 'uid' = asked.uid
                             order by posted_at desc limit 1)
                            union all
                            (select p.record_number, p.posted_at from letter l join letter_posting p on p.id = l.posting_id
                             where l.model ?? 'calendar' and l.model -> 'calendar' -> 'entry' ->> 'uid' = asked.uid
                             order by p.posted_at desc limit 1)
                            order by posted_at desc limit 1
                        ) latest
                        """)
                .param("uids", uids.stream().distinct().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("uid"), row.getString("record_number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RowMapper<Found> found() {
        LetterRows letters = new LetterRows();
        return (row, number) -> new Found(letters.mapRow(row, number), state(row), row.getString("question"));
    }

    private static LetterState state(ResultSet row) throws SQLException {
        return new LetterState(
                status(row),
                Optional.ofNullable(row.getString("subject")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getString("reply"));
    }

    private static LetterStatus status(ResultSet row) throws SQLException {
        if (row.getObject("answered_at") != null) {
            return LetterStatus.ANSWERED;
        }
        if (row.getBoolean("replaced")) {
            return LetterStatus.REPLACED;
        }
        LetterStatus status = LetterStatus.valueOf(row.getString("status"));
        return status == LetterStatus.WAITING && row.getInt("attempts") > 0 ? LetterStatus.RETRYING : status;
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
