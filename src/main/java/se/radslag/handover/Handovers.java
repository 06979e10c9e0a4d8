package se.radslag.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.access.ColleagueId;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.handover.Handover.Status;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.Language;
import se.radslag.organisation.OrganisationId;

/** The table of handovers. */
@Repository
class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else asks for the same contact until this transaction is over. */
    void lock(ContactId contact) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:contact, 0)) is null")
                .param("contact", "handover " + contact)
                .query(Boolean.class)
                .single();
    }

    void add(Handover asked) {
        jdbc.sql("""
                        insert into handover (id, cycle_id, organisation_id, contact_id, colleague_id, name, role, email, language, words, asked_at, status)
                        values (:id, :cycle, :organisation, :contact, :colleague, :name, :role, :email, :language, :words, :at, :status)
                        """)
                .param("id", asked.id().value())
                .param("cycle", asked.cycleId().value())
                .param("organisation", asked.organisationId().value())
                .param("contact", asked.contactId().value())
                .param("colleague", asked.colleagueId().map(ColleagueId::value).orElse(null))
                .param("name", told(asked, Successor::name))
                .param("role", told(asked, Successor::role))
                .param("email", told(asked, successor -> successor.email().value()))
                .param("language", told(asked, successor -> successor.language().name()))
                .param("words", asked.words())
                .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                .param("status", asked.status().name())
                .update();
    }

    private static @Nullable String told(Handover asked, Function<Successor, String> part) {
        return asked.successor().map(part).orElse(null);
    }

    /** @throws Refused if it waits no longer */
    void end(Handover ended) {
        int updated = jdbc.sql(
                        "update handover set status = :status, reason = :reason where id = :id and status = 'WAITING'")
                .param("status", ended.status().name())
                .param("reason", ended.reason())
                .param("id", ended.id().value())
                .update();
        if (updated == 0) {
            throw new Refused("", "handover.ended");
        }
    }

    Handover get(HandoverId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Handover> find(HandoverId id) {
        return jdbc.sql("select * from handover where id = :id")
                .param("id", id.value())
                .query(Handovers::handover)
                .optional();
    }

    /** What was asked last for this contact. */
    Optional<Handover> last(ContactId contact) {
        return jdbc.sql(
                        "select * from handover where contact_id = :contact order by asked_at desc, status = 'WAITING' desc, id limit 1")
                .param("contact", contact.value())
                .query(Handovers::handover)
                .optional();
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                new HandoverId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                Optional.ofNullable(row.getObject("colleague_id", UUID.class)).map(ColleagueId::new),
                successor(row),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    private static Optional<Successor> successor(ResultSet row) throws SQLException {
        return row.getString("email") == null
                ? Optional.empty()
                : Optional.of(new Successor(
                        row.getString("name"),
                        row.getString("role"),
                        new EmailAddress(row.getString("email")),
                        Language.valueOf(row.getString("language"))));
    }
}
