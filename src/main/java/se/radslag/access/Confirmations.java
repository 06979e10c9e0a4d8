package se.radslag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions whether an address is somebody's own. */
@Repository
class Confirmations {

    private final JdbcClient jdbc;

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When letters went to an address since then, oldest first; nobody else counts or adds there until this transaction is over. */
    List<Instant> askedSince(byte[] addressHash, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:address, 'hex'), 0)) is null")
                .param("address", addressHash)
                .query(Boolean.class)
                .single();
        return jdbc.sql(
                        "select asked_at from confirmation where address_hash = :address and asked_at > :since order by asked_at")
                .param("address", addressHash)
                .param("since", utc(since))
                .query((row, number) -> instant(row, "asked_at"))
                .list();
    }

    void add(Confirmation asked, byte[] addressHash, byte[] nonce, byte[] tokenHash, Instant at) {
        jdbc.sql("""
                        insert into confirmation (id, matter, purpose, address_hash, nonce, token_hash, asked_at, expires_at)
                        values (:id, :matter, :purpose, :address, :nonce, :token, :at, :expiresAt)
                        """)
                .param("id", asked.id().value())
                .param("matter", asked.matter())
                .param("purpose", asked.purpose())
                .param("address", addressHash)
                .param("nonce", nonce)
                .param("token", tokenHash)
                .param("at", utc(at))
                .param("expiresAt", utc(asked.expiresAt()))
                .update();
    }

    Optional<Confirmation> withId(LinkId id) {
        return jdbc.sql("select * from confirmation where id = :id")
                .param("id", id.value())
                .query(Confirmations::confirmation)
                .optional();
    }

    Optional<Confirmation> withHash(byte[] tokenHash) {
        return jdbc.sql("select * from confirmation where token_hash = :hash")
                .param("hash", tokenHash)
                .query(Confirmations::confirmation)
                .optional();
    }

    /** Whether it was not confirmed already. */
    boolean confirm(LinkId id, Instant at) {
        return jdbc.sql("update confirmation set confirmed_at = :at where id = :id and confirmed_at is null")
                        .param("at", utc(at))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    void prolong(UUID matter, Instant until, Instant now) {
        jdbc.sql("""
                        update confirmation set expires_at = :until
                         where matter = :matter and expires_at > :now and confirmed_at is null
                        """)
                .param("until", utc(until))
                .param("matter", matter)
                .param("now", utc(now))
                .update();
    }

    /** Erases those whose time is over, and returns them. */
    List<Confirmation> eraseExpired(Instant now) {
        return jdbc.sql("delete from confirmation where expires_at <= :now returning *")
                .param("now", utc(now))
                .query(Confirmations::confirmation)
                .list();
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                new LinkId(row.getObject("id", UUID.class)),
                row.getObject("matter", UUID.class),
                row.getString("purpose"),
                instant(row, "expires_at"),
                row.getObject("confirmed_at") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
