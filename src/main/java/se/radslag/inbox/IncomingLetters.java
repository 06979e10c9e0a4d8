package se.radslag.inbox;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.inbox.Sorting.Sorted;
import se.radslag.mail.LetterId;

/** The rows of letters that have come in. */
@Repository
class IncomingLetters {

    /** A letter that is to be kept. */
    record Kept(Arrival arrival, String checksum) {

        Place place() {
            return arrival.place();
        }
    }

    /** A letter that waits to be filed. @param size in bytes */
    record Due(IncomingLetterId id, int size, int attempts) {

        /** In bytes. */
        private static final int LARGE = 1 << 18;

        /** In their order, but for those that are large or have failed, which are alone and last. */
        static List<List<Due>> portions(List<Due> due) {
            Map<Boolean, List<Due>> alone = due.stream()
                    .collect(Collectors.partitioningBy(letter -> letter.attempts > 0 || letter.size > LARGE));
            return Stream.concat(
                            Portion.of(requireNonNull(alone.get(false))).stream(),
                            Portion.of(requireNonNull(alone.get(true)), 1).stream())
                    .toList();
        }
    }

    /**
     * A letter that is not filed yet.
     *
     * @param reason why staff should read it, whatever it says; empty if that is for the letter to say
     */
    record Unfiled(IncomingLetterId id, String mailbox, byte[] content, String reason, int attempts) {}

    /** Where a letter was filed. */
    record Filed(
            IncomingLetterId id, Instant receivedAt, String recordNumber, Optional<LetterId> about, String reason) {}

    static final int DUE_AT_ONCE = 1000;

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

    /** The checksums of those letters whose like was kept when the server numbered its letters otherwise. */
    Set<String> numberedOtherwise(List<Kept> letters) {
        return jdbc.sql("""
                        select arrived.checksum from unnest(:mailboxes::text[], :validities::bigint[], :checksums::text[])
                            as arrived (mailbox, validity, checksum)
                        where exists (select from incoming_letter known
                                      where known.mailbox = arrived.mailbox and known.checksum = arrived.checksum
                                        and known.uid_validity <> arrived.validity)
                        """)
                .param("mailboxes", texts(letters, letter -> letter.place().mailbox()))
                .param("validities", numbers(letters, letter -> letter.place().validity()))
                .param("checksums", texts(letters, Kept::checksum))
                .query(String.class)
                .set();
    }

    /**
     * Gives a letter that was known under another numbering its new number.
     *
     * @return whether there was one with this content
     */
    boolean renumber(Kept letter) {
        return jdbc.sql("""
                        update incoming_letter set uid_validity = :validity, uid = :uid
                        where id = (select id from incoming_letter
                                    where mailbox = :mailbox and checksum = :checksum and uid_validity <> :validity
                                      and not exists (select from incoming_letter where mailbox = :mailbox and uid_validity = :validity and uid = :uid)
                                    order by received_at limit 1 for update)
                        """)
                        .param("mailbox", letter.place().mailbox())
                        .param("validity", letter.place().validity())
                        .param("uid", letter.place().uid())
                        .param("checksum", letter.checksum())
                        .update()
                > 0;
    }

    /** Stores letters; those whose place is known are passed over. */
    void insert(List<Kept> letters, Instant at) {
        jdbc.sql("""
                        insert into incoming_letter (id, mailbox, uid_validity, uid, received_at, checksum, content, reason, due_at)
                        select id, mailbox, validity, uid, :at, checksum, content, reason, :at
                        from unnest(:ids::uuid[], :mailboxes::text[], :validities::bigint[], :uids::bigint[], :checksums::text[],
                                    :contents::bytea[], :reasons::text[])
                            as arrived (id, mailbox, validity, uid, checksum, content, reason)
                        on conflict (mailbox, uid_validity, uid) do nothing
                        """)
                .param("ids", texts(letters, letter -> IncomingLetterId.random().toString()))
                .param("mailboxes", texts(letters, letter -> letter.place().mailbox()))
                .param("validities", numbers(letters, letter -> letter.place().validity()))
                .param("uids", numbers(letters, letter -> letter.place().uid()))
                .param("checksums", texts(letters, Kept::checksum))
                .param(
                        "contents",
                        letters.stream()
                                .map(letter -> letter.arrival().content())
                                .toArray(byte[][]::new))
                .param("reasons", texts(letters, letter -> letter.arrival().reason()))
                .param("at", utc(at))
                .update();
    }

    /** Letters that wait to be filed, oldest first; no more than {@link #DUE_AT_ONCE}. */
    List<Due> due(Instant at) {
        return jdbc.sql("""
                        select id, octet_length(content) as size, attempts from incoming_letter where matter is null and due_at <= :at
                        order by due_at, received_at, uid limit :most
                        """)
                .param("at", utc(at))
                .param("most", DUE_AT_ONCE)
                .query((row, number) -> new Due(id(row), row.getInt("size"), row.getInt("attempts")))
                .list();
    }

    /** Keeps letters from others until the transaction ends; those that are filed, or that others are about to file, are left out. */
    List<Unfiled> take(List<IncomingLetterId> ids) {
        return jdbc.sql("""
                        select id, mailbox, content, reason, attempts from incoming_letter
                        where id = any (:ids::uuid[]) and matter is null
                        order by due_at, received_at, uid for update skip locked
                        """)
                .param("ids", texts(ids, IncomingLetterId::toString))
                .query((row, number) -> new Unfiled(
                        id(row),
                        row.getString("mailbox"),
                        row.getBytes("content"),
                        row.getString("reason"),
                        row.getInt("attempts")))
                .list();
    }

    /** Notes that a letter could not be filed. */
    void failed(IncomingLetterId id, Instant dueAt) {
        jdbc.sql(
                        "update incoming_letter set attempts = attempts + 1, due_at = :dueAt where id = :id and matter is null")
                .param("id", id.value())
                .param("dueAt", utc(dueAt))
                .update();
    }

    /** Notes where letters were filed, and drops the copies that were kept until then. */
    void filed(List<Sorted> letters) {
        jdbc.sql("""
                        update incoming_letter letter
                        set matter = filed.matter, record_number = filed.record_number, about = filed.about, content = null
                        from unnest(:ids::uuid[], :matters::text[], :recordNumbers::text[], :abouts::uuid[])
                            as filed (id, matter, record_number, about)
                        where letter.id = filed.id
                        """)
                .param("ids", texts(letters, letter -> letter.id().toString()))
                .param("matters", texts(letters, letter -> letter.matter().name()))
                .param("recordNumbers", texts(letters, Sorted::recordNumber))
                .param(
                        "abouts",
                        texts(
                                letters,
                                letter -> letter.about().map(LetterId::toString).orElse(null)))
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

    private static <T> @Nullable String[] texts(List<T> letters, Function<T, @Nullable String> part) {
        return letters.stream().map(part).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> letters, Function<T, Long> part) {
        return letters.stream().map(part).toArray(Long[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
