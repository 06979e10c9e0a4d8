package se.radslag.inbox;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.mail.LetterId;

/** The rows of letters that have come in. */
@Repository
class IncomingLetters {

    /**
     * A letter that is not filed yet.
     *
     * @param reason why staff should read it, whatever it says; empty if that is for the letter to say
     */
    record Unfiled(IncomingLetterId id, String mailbox, byte[] content, String reason, int attempts) {}

    /** Where a letter was filed. */
    record Filed(
            IncomingLetterId id, Instant receivedAt, String recordNumber, Optional<LetterId> about, String reason) {}

    private final JdbcClient jdbc;

    IncomingLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these numbers are known, each with why staff should read the letter. */
    Map<Long, String> known(String mailbox, long validity, Collection<Long> uids) {
        return jdbc
                .sql("""
                        select uid, reason from incoming_letter
                        where mailbox = :mailbox and uid_validity = :validity and uid = any (:uids)
                        """)
                .param("mailbox", mailbox)
                .param("validity", validity)
                .param("uids", uids.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("uid"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many letters are kept and not yet filed. */
    long unfiled() {
        return count("matter is null");
    }

    /** How many letters could not be filed although they were tried. */
    long failing() {
        return count("matter is null and attempts > 0");
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from incoming_letter where " + which)
                .query(Long.class)
                .single();
    }

    /**
     * Gives a letter that was known under another numbering its new number.
     *
     * @return whether there was one with this content
     */
    boolean renumber(Place place, String checksum) {
        return jdbc.sql("""
                        update incoming_letter set uid_validity = :validity, uid = :uid
                        where id = (select id from incoming_letter
                                    where mailbox = :mailbox and checksum = :checksum and uid_validity <> :validity
                                      and not exists (select from incoming_letter where mailbox = :mailbox and uid_validity = :validity and uid = :uid)
                                    order by received_at limit 1 for update)
                        """)
                        .param("mailbox", place.mailbox())
                        .param("validity", place.validity())
                        .param("uid", place.uid())
                        .param("checksum", checksum)
                        .update()
                > 0;
    }

    /** Stores a letter; one whose place is known is passed over. */
    void insert(Place place, String checksum, byte[] content, String reason, Instant at) {
        jdbc.sql("""
                        insert into incoming_letter (id, mailbox, uid_validity, uid, received_at, checksum, content, reason, due_at)
                        values (:id, :mailbox, :validity, :uid, :at, :checksum, :content, :reason, :at)
                        on conflict (mailbox, uid_validity, uid) do nothing
                        """)
                .param("id", IncomingLetterId.random().value())
                .param("mailbox", place.mailbox())
                .param("validity", place.validity())
                .param("uid", place.uid())
                .param("checksum", checksum)
                .param("content", content)
                .param("reason", reason)
                .param("at", utc(at))
                .update();
    }

    /** Letters that wait to be filed, oldest first. */
    List<IncomingLetterId> due(Instant at) {
        return jdbc.sql("""
                        select id from incoming_letter where matter is null and due_at <= :at
                        order by due_at, received_at, id limit 1000
                        """)
                .param("at", utc(at))
                .query((row, number) -> id(row))
                .list();
    }

    /** Keeps a letter from others until the transaction ends; empty if it is filed, or others are about to. */
    Optional<Unfiled> take(IncomingLetterId id) {
        return jdbc.sql("""
                        select id, mailbox, content, reason, attempts from incoming_letter where id = :id and matter is null
                        for update skip locked
                        """)
                .param("id", id.value())
                .query((row, number) -> new Unfiled(
                        id(row),
                        row.getString("mailbox"),
                        row.getBytes("content"),
                        row.getString("reason"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Notes that a letter could not be filed. */
    void failed(IncomingLetterId id, Instant dueAt) {
        jdbc.sql(
                        "update incoming_letter set attempts = attempts + 1, due_at = :dueAt where id = :id and matter is null")
                .param("id", id.value())
                .param("dueAt", utc(dueAt))
                .update();
    }

    /** Notes where a letter was filed, and drops the copy that was kept until then. */
    void filed(IncomingLetterId id, Matter matter, String recordNumber, @Nullable LetterId about) {
        jdbc.sql("""
                        update incoming_letter set matter = :matter, record_number = :recordNumber, about = :about, content = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("matter", matter.name())
                .param("recordNumber", recordNumber)
                .param("about", about == null ? null : about.value())
                .update();
    }

    /** @return whether nobody had left it to staff before */
    boolean leaveToStaff(IncomingLetterId id, String reason, Instant at) {
        return jdbc.sql(
                                "update incoming_letter set reason = :reason, to_staff_at = :at where id = :id and to_staff_at is null")
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    void handled(IncomingLetterId id, Instant at) {
        jdbc.sql("update incoming_letter set handled_at = :at where id = :id and handled_at is null")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    Optional<Filed> find(IncomingLetterId id) {
        return jdbc.sql("""
                        select id, received_at, record_number, about, reason from incoming_letter
                        where id = :id and matter is not null
                        """)
                .param("id", id.value())
                .query((row, number) -> filed(row))
                .optional();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                id(row),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("record_number"),
                Optional.ofNullable(row.getObject("about", UUID.class)).map(LetterId::new),
                row.getString("reason"));
    }

    private static IncomingLetterId id(ResultSet row) throws SQLException {
        return new IncomingLetterId(row.getObject("id", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
