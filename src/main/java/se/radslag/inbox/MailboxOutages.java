package se.radslag.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of times in which the mailbox could not be read; at most one is open, whichever node began it. */
@Repository
class MailboxOutages {

    private final JdbcClient jdbc;

    MailboxOutages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins an outage, unless one is open. */
    void begin(Instant at) {
        jdbc.sql("""
                        insert into inbox_outage (id, started_at) values (:id, :at)
                        on conflict ((true)) where ended_at is null do nothing
                        """)
                .param("id", MailboxOutageId.random().value())
                .param("at", utc(at))
                .update();
    }

    /**
     * Marks the open outage as told.
     *
     * @param begunBy only if it began then or before
     * @return it, if it has become so just now
     */
    List<MailboxOutageId> tell(String reason, Instant begunBy, Instant at) {
        return ids(jdbc.sql("""
                        update inbox_outage set told_at = :at, reason = :reason
                        where ended_at is null and told_at is null and started_at <= :begunBy
                        returning id
                        """).param("at", utc(at)).param("reason", reason).param("begunBy", utc(begunBy)));
    }

    /** Ends the open outage. One of which nobody was told leaves no trace. @return it, if somebody was told */
    List<MailboxOutageId> end(Instant at) {
        jdbc.sql("delete from inbox_outage where told_at is null").update();
        return ids(jdbc.sql("update inbox_outage set ended_at = :at where ended_at is null returning id")
                .param("at", utc(at)));
    }

    Optional<MailboxOutage> find(MailboxOutageId id) {
        return jdbc.sql("select * from inbox_outage where id = :id")
                .param("id", id.value())
                .query((row, number) -> new MailboxOutage(
                        id,
                        row.getString("reason"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static List<MailboxOutageId> ids(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new MailboxOutageId(row.getObject("id", UUID.class)))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
