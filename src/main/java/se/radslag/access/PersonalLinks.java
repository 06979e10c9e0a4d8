package se.radslag.access;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.EmailAddress;

@Repository
class PersonalLinks {

    /** A link that would be new: its holder may turn out to have one already. */
    record Candidate(LinkId id, LinkHolder holder, byte[] nonce, byte[] tokenHash) {}

    private final JdbcClient jdbc;

    PersonalLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores those candidates whose holder has no link for the scope, and prolongs the links of the others. */
    Map<LinkHolder, LinkId> putAll(UUID scope, Collection<Candidate> candidates, Instant expiresAt, Instant at) {
        return jdbc
                .sql("""
                        insert into personal_link (id, contact, organisation, scope, nonce, token_hash, expires_at, issued_at)
                        select c.id, c.contact, c.organisation, :scope, c.nonce, c.token_hash, :expiresAt, :at
                        from unnest(:ids::uuid[], :contacts::uuid[], :organisations::uuid[], :nonces::bytea[], :hashes::bytea[])
                            as c (id, contact, organisation, nonce, token_hash)
                        on conflict (scope, contact, organisation) do update
                            set expires_at = greatest(personal_link.expires_at, excluded.expires_at)
                        returning id, contact, organisation
                        """)
                .param("scope", scope)
                .param("expiresAt", utc(expiresAt))
                .param("at", utc(at))
                .param("ids", texts(candidates, Candidate::id))
                .param(
                        "contacts",
                        texts(candidates, candidate -> candidate.holder().contact()))
                .param(
                        "organisations",
                        texts(candidates, candidate -> candidate.holder().organisation()))
                .param("nonces", candidates.stream().map(Candidate::nonce).toArray(byte[][]::new))
                .param("hashes", candidates.stream().map(Candidate::tokenHash).toArray(byte[][]::new))
                .query((row, number) -> Map.entry(holder(row), new LinkId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<PersonalLink> withId(LinkId id) {
        return jdbc.sql("select * from personal_link where id = :id")
                .param("id", id.value())
                .query(PersonalLinks::link)
                .optional();
    }

    List<PersonalLink> ofContact(UUID contact, Instant openAt) {
        return jdbc.sql(
                        "select * from personal_link where contact = :contact and expires_at > :at order by issued_at, id")
                .param("contact", contact)
                .param("at", utc(openAt))
                .query(PersonalLinks::link)
                .list();
    }

    Optional<PersonalLink> withHash(byte[] tokenHash) {
        return jdbc.sql("select * from personal_link where token_hash = :hash")
                .param("hash", tokenHash)
                .query(PersonalLinks::link)
                .optional();
    }

    void renew(LinkId id, byte[] nonce, byte[] tokenHash) {
        jdbc.sql("update personal_link set nonce = :nonce, token_hash = :hash, edition = edition + 1 where id = :id")
                .param("nonce", nonce)
                .param("hash", tokenHash)
                .param("id", id.value())
                .update();
    }

    void expire(LinkId id, Instant at) {
        jdbc.sql("update personal_link set expires_at = least(expires_at, :at) where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void add(Colleague colleague) {
        jdbc.sql("""
                        insert into personal_link_colleague (id, link_id, name, email, named_at)
                        values (:id, :link, :name, :email, :at)
                        """)
                .param("id", colleague.id().value())
                .param("link", colleague.linkId().value())
                .param("name", colleague.name())
                .param("email", colleague.email().value())
                .param("at", utc(colleague.namedAt()))
                .update();
    }

    Optional<Colleague> colleague(ColleagueId id) {
        return jdbc.sql("select * from personal_link_colleague where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Colleague(
                        new ColleagueId(row.getObject("id", UUID.class)),
                        new LinkId(row.getObject("link_id", UUID.class)),
                        row.getString("name"),
                        new EmailAddress(row.getString("email")),
                        row.getObject("named_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Map<LinkId, byte[]> nonces(Collection<LinkId> ids) {
        return jdbc
                .sql("""
                        select id, nonce from personal_link where id = any (:ids::uuid[])
                        union all select id, nonce from confirmation where id = any (:ids::uuid[])
                        """)
                .param("ids", ids.stream().map(LinkId::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(new LinkId(row.getObject("id", UUID.class)), row.getBytes("nonce")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PersonalLink link(ResultSet row, int number) throws SQLException {
        LinkHolder holder = holder(row);
        return new PersonalLink(
                new LinkId(row.getObject("id", UUID.class)),
                holder.contact(),
                holder.organisation(),
                row.getObject("scope", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("edition"),
                Optional.empty());
    }

    private static LinkHolder holder(ResultSet row) throws SQLException {
        return new LinkHolder(row.getObject("contact", UUID.class), row.getObject("organisation", UUID.class));
    }

    private static String[] texts(Collection<Candidate> candidates, Function<Candidate, Object> part) {
        return candidates.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
