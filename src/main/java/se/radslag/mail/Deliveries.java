package se.radslag.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What becomes of letters: narrow rows that change several times.
 *
 * <p>Nodes take rows under a lease, which names the node and has a token of its own. By the name others take over what a dead node held
 * ({@link Heart}); the token keeps a node that was only asleep from going on with what is no longer its own.
 */
@Repository
class Deliveries {

    /** A letter that the relay has accepted, with its reply. */
    record HandedOver(ReadyLetter letter, String reply) {}

    private static final String DUE = "status = 'WAITING' and due_at <= :at";

    private static final String TAKE = """
            ), taken as (
                update letter_delivery d
                set status = 'SENDING', lease = :lease, node = :node, message_id = coalesce(d.message_id, '<' || d.letter_id || :host)
                from due where d.letter_id = due.letter_id
                returning d.letter_id, d.number, d.attempts, due.message_id is not null as taken_before
            )
            select t.attempts, t.taken_before, %s
            from taken t join letter l on l.id = t.letter_id join letter_posting p on p.id = l.posting_id order by t.number
            """.formatted(LetterRows.COLUMNS);

    private static final String CLAIM = """
            with due as (
                select letter_id, message_id from letter_delivery where %s order by due_at, number limit :size for update skip locked
            """.formatted(DUE) + TAKE;

    private static final String CLAIM_WITHIN_LIMITS = """
            with waiting as (
                select letter_id, domain, due_at, number, row_number() over (partition by domain order by due_at, number) as place
                from letter_delivery where %s
            ), allowed as (
                select w.letter_id from waiting w left join mail_minute m on m.minute = :minute and m.domain = w.domain
                where w.place + coalesce(m.taken, 0) <= :perDomain order by w.due_at, w.number
                limit least(:size, greatest(0, :perMinute - (select coalesce(sum(taken), 0) from mail_minute where minute = :minute)))
            ), due as (
                select letter_id, message_id, domain from letter_delivery where letter_id in (select letter_id from allowed) and %s
                for update skip locked
            ), counted as (
                insert into mail_minute (minute, domain, taken) select :minute, domain, count(*) from due group by domain
                on conflict (minute, domain) do update set taken = mail_minute.taken + excluded.taken
            ), forgotten as (
                delete from mail_minute where minute < :minute - interval '1 hour'
            """.formatted(DUE, DUE) + TAKE;

    private static final long LIMITS_LOCK = 0x6d61696cL;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes letters that are due, passing over those that others are taking at the same moment. */
    List<Claim> claim(UUID node, int size, String host, Instant at) {
        UUID lease = UUID.randomUUID();
        return claims(claiming(CLAIM, node, lease, size, host, at), lease);
    }

    /** Takes letters that are due, but no more in this minute, all nodes together, than the limits allow. */
    List<Claim> claimWithin(int perMinute, int perDomain, UUID node, int size, String host, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LIMITS_LOCK)
                .query((row, number) -> number)
                .list();
        UUID lease = UUID.randomUUID();
        return claims(
                claiming(CLAIM_WITHIN_LIMITS, node, lease, size, host, at)
                        .param("minute", utc(at.truncatedTo(ChronoUnit.MINUTES)))
                        .param("perMinute", perMinute)
                        .param("perDomain", perDomain),
                lease);
    }

    /** Notes what has been handed over, and asks which of the next letters are still ours. One statement for both. */
    Set<LetterId> advance(Collection<HandedOver> done, Collection<ReadyLetter> next, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        with done as (
                            update letter_delivery d
                            set status = 'SENT', sent_at = :at, lease = null, node = null, reply = handed.reply, subject = handed.subject
                            from unnest(:doneIds::uuid[], :doneLeases::uuid[], :replies::text[], :subjects::text[])
                                as handed (letter_id, lease, reply, subject)
                            where d.letter_id = handed.letter_id and d.lease = handed.lease
                        )
                        select d.letter_id from letter_delivery d
                        join unnest(:nextIds::uuid[], :nextLeases::uuid[]) as next (letter_id, lease)
                            on d.letter_id = next.letter_id and d.lease = next.lease
                        """)
                .param("doneIds", texts(done, handed -> handed.letter().id()))
                .param("doneLeases", texts(done, handed -> handed.letter().lease()))
                .param("replies", texts(done, HandedOver::reply))
                .param("subjects", texts(done, handed -> handed.letter().subject()))
                .param("nextIds", texts(next, ReadyLetter::id))
                .param("nextLeases", texts(next, ReadyLetter::lease))
                .param("at", utc(at))
                .query((row, number) -> new LetterId(row.getObject("letter_id", UUID.class)))
                .list());
    }

    /** Gives letters back that could not be tried, without blaming them. */
    void handBack(Collection<ReadyLetter> letters, Instant at) {
        jdbc.sql("""
                        update letter_delivery d set status = 'WAITING', lease = null, node = null, due_at = :at
                        from unnest(:ids::uuid[], :leases::uuid[]) as given (letter_id, lease)
                        where d.letter_id = given.letter_id and d.lease = given.lease
                        """)
                .param("ids", texts(letters, ReadyLetter::id))
                .param("leases", texts(letters, ReadyLetter::lease))
                .param("at", utc(at))
                .update();
    }

    void defer(LetterId id, UUID lease, Instant until, String reply) {
        jdbc.sql("""
                        update letter_delivery set status = 'WAITING', lease = null, node = null, due_at = :until, attempts = attempts + 1, reply = :reply
                        where letter_id = :id and lease = :lease
                        """)
                .param("id", id.value())
                .param("lease", lease)
                .param("until", utc(until))
                .param("reply", reply)
                .update();
    }

    /** @return whether the letter was still ours */
    boolean giveUp(LetterId id, UUID lease, String reply) {
        return jdbc.sql("""
                        update letter_delivery set status = 'FAILED', lease = null, node = null, attempts = attempts + 1, reply = :reply
                        where letter_id = :id and lease = :lease
                        """)
                        .param("id", id.value())
                        .param("lease", lease)
                        .param("reply", reply)
                        .update()
                == 1;
    }

    private StatementSpec claiming(String sql, UUID node, UUID lease, int size, String host, Instant at) {
        return jdbc.sql(sql)
                .param("node", node)
                .param("lease", lease)
                .param("size", size)
                .param("host", "@" + host + ">")
                .param("at", utc(at));
    }

    private static List<Claim> claims(StatementSpec claiming, UUID lease) {
        LetterRows letters = new LetterRows();
        return claiming.query((row, number) -> new Claim(
                        letters.mapRow(row, number), lease, row.getInt("attempts"), row.getBoolean("taken_before")))
                .list();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> part) {
        return rows.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
