package se.radslag.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;

/** The rows of the outbox. */
@Repository
class Letters {

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, whatever the number of letters. */
    void insert(Collection<? extends Letter> letters, String stage, LetterStatus status, Instant at) {
        jdbc.sql("""
                        insert into letter (id, reference, stage, kind, party, addressee_name, email, language, link_id, sender, model,
                                            record_number, status, attempts, due_at, reply, created_at, version)
                        select id, reference, :stage, kind, party, addressee_name, email, language, link_id, sender, model,
                               record_number, :status, 0, :at, '', :at, 0
                        from jsonb_to_recordset(:letters::jsonb)
                            as posted (id uuid, reference text, kind text, party text, addressee_name text, email text, language text,
                                       link_id uuid, sender jsonb, model jsonb, record_number text)
                        on conflict (reference) do nothing
                        """)
                .param("letters", LetterJson.freeze(letters))
                .param("stage", stage)
                .param("status", status.name())
                .param("at", utc(at))
                .update();
    }

    void release(String stage, Instant at) {
        jdbc.sql("""
                        update letter set status = 'WAITING', due_at = :at, version = version + 1
                        where stage = :stage and status = 'HELD'
                        """).param("stage", stage).param("at", utc(at)).update();
    }

    /** How many letters were discarded; none of them has left the house. */
    int discard(String stage) {
        return jdbc.sql("delete from letter where stage = :stage and status = 'HELD'")
                .param("stage", stage)
                .update();
    }

    /** Locks letters that are due and have still to be drawn; those that another delivery works on are passed over. */
    List<OutgoingLetter> claimUndrawn(int limit, Instant at) {
        return jdbc.sql("""
                        select * from letter where status = 'WAITING' and due_at <= :at and subject is null
                        order by due_at, id limit :limit for update skip locked
                        """)
                .param("at", utc(at))
                .param("limit", limit)
                .query(Letters::letter)
                .list();
    }

    /** Locks letters that are due and drawn; those that another delivery works on are passed over. */
    List<OutgoingLetter> claimDrawn(int limit, Instant at) {
        return jdbc.sql("""
                        select * from letter where status = 'WAITING' and due_at <= :at and subject is not null
                        order by due_at, id limit :limit for update skip locked
                        """)
                .param("at", utc(at))
                .param("limit", limit)
                .query(Letters::letter)
                .list();
    }

    void storeDrawn(LetterId id, DrawnLetter drawn, String messageId, String templateVersion) {
        jdbc.sql("""
                        update letter set subject = :subject, html = :html, text = :text, message_id = :messageId,
                                          template_version = :templateVersion, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("subject", drawn.subject())
                .param("html", drawn.html())
                .param("text", drawn.text())
                .param("messageId", messageId)
                .param("templateVersion", templateVersion)
                .update();
    }

    void markSent(Collection<LetterId> ids, Instant at) {
        jdbc.sql("""
                        update letter set status = 'SENT', sent_at = :at, reply = '', version = version + 1
                        where id = any (:ids::uuid[])
                        """)
                .param("ids", ids.stream().map(LetterId::toString).toArray(String[]::new))
                .param("at", utc(at))
                .update();
    }

    void postpone(LetterId id, Instant until, String reply) {
        jdbc.sql("""
                        update letter set due_at = :until, attempts = attempts + 1, reply = :reply, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("until", utc(until))
                .param("reply", reply)
                .update();
    }

    /** Lets everything that is due wait without blaming any letter; rows that another delivery works on are left to it. */
    void postponeAll(Instant at, Instant until, String reply) {
        jdbc.sql("""
                        update letter set due_at = :until, reply = :reply, version = version + 1
                        where id in (select id from letter where status = 'WAITING' and due_at <= :at for update skip locked)
                        """)
                .param("at", utc(at))
                .param("until", utc(until))
                .param("reply", reply)
                .update();
    }

    /** @return whether the letter was still waiting */
    boolean giveUp(LetterId id, String reply) {
        return jdbc.sql("""
                        update letter set status = 'FAILED', reply = :reply, version = version + 1
                        where id = :id and status = 'WAITING'
                        """).param("id", id.value()).param("reply", reply).update() == 1;
    }

    Optional<OutgoingLetter> find(LetterId id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id.value())
                .query(Letters::letter)
                .optional();
    }

    List<OutgoingLetter> ofStage(String stage) {
        return jdbc.sql("select * from letter where stage = :stage order by party, addressee_name, id")
                .param("stage", stage)
                .query(Letters::letter)
                .list();
    }

    List<OutgoingLetter> ofCase(String recordNumber) {
        return jdbc.sql("select * from letter where record_number = :recordNumber order by created_at desc, party, id")
                .param("recordNumber", recordNumber)
                .query(Letters::letter)
                .list();
    }

    private static OutgoingLetter letter(ResultSet row, int number) throws SQLException {
        return new OutgoingLetter(
                new LetterId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("stage"),
                row.getString("kind"),
                addressee(row),
                LetterJson.sender(row.getString("sender")),
                LetterJson.model(row.getString("model")),
                LetterStatus.valueOf(row.getString("status")),
                drawn(row),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("reply"));
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                row.getString("party"),
                row.getString("addressee_name"),
                new EmailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getObject("link_id", UUID.class)).map(LinkId::new));
    }

    private static Optional<DrawnLetter> drawn(ResultSet row) throws SQLException {
        @Nullable String subject = row.getString("subject");
        return subject == null
                ? Optional.empty()
                : Optional.of(new DrawnLetter(subject, row.getString("html"), row.getString("text")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
