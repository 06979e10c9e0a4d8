package se.radslag.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.organisation.OrganisationId;

/** The table of requests for further dialogue. */
@Repository
class DialogueRequests {

    private final JdbcClient jdbc;

    DialogueRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there already. */
    boolean add(DialogueRequest request) {
        int added = jdbc.sql("""
                insert into dialogue_request
                       (id, office_id, cycle_id, scope, record_number, organisation_id, by_staff, subject, message,
                        asker_organisation, asker_person, asker_email, asker_language,
                        requested_at, answer_due, reason, escalated, version)
                values (:id, :office, :cycle, :scope, :recordNumber, :organisation, :byStaff, :subject, :message,
                        :askerOrganisation, :askerPerson, :askerEmail, :askerLanguage,
                        :requestedAt, :answerDue, '', false, 0)
                on conflict (id) do nothing
                """)
                .param("id", request.id().value())
                .param("office", request.officeId().value())
                .param("cycle", request.cycleId().map(CycleId::value).orElse(null))
                .param("scope", request.scope())
                .param("recordNumber", request.recordNumber())
                .param(
                        "organisation",
                        request.organisationId().map(OrganisationId::value).orElse(null))
                .param(
                        "askerOrganisation",
                        request.asker().map(Asker::organisation).orElse(null))
                .param("askerPerson", request.asker().map(Asker::person).orElse(null))
                .param(
                        "askerEmail",
                        request.asker().map(asker -> asker.email().value()).orElse(null))
                .param(
                        "askerLanguage",
                        request.asker()
                                .map(asker -> asker.language().getLanguage())
                                .orElse(null))
                .param("byStaff", request.byStaff())
                .param("subject", request.subject())
                .param("message", request.message())
                .param("requestedAt", timestamp(request.requestedAt()))
                .param("answerDue", timestamp(request.answerDue()))
                .update();
        return added > 0;
    }

    /** @throws Refused if somebody else has changed the request since it was read */
    void update(DialogueRequest request) {
        int updated = jdbc.sql("""
                update dialogue_request
                   set organisation_id = :organisation, answer = :answer, reason = :reason, escalated = :escalated, version = version + 1
                 where id = :id and version = :version
                """)
                .param(
                        "organisation",
                        request.organisationId().map(OrganisationId::value).orElse(null))
                .param("answer", request.answer().map(Enum::name).orElse(null))
                .param("reason", request.reason())
                .param("escalated", request.escalated())
                .param("id", request.id().value())
                .param("version", request.version())
                .update();
        if (updated == 0) {
            throw new Refused("", "dialogue.changed-meanwhile");
        }
    }

    DialogueRequest get(DialogueRequestId id) {
        return find(id.value()).orElseThrow(NotFound::new);
    }

    Optional<DialogueRequest> find(UUID id) {
        return jdbc.sql("select * from dialogue_request where id = :id")
                .param("id", id)
                .query(DialogueRequests::request)
                .optional();
    }

    List<DialogueRequest> ofCycle(CycleId id) {
        return jdbc.sql("select * from dialogue_request where cycle_id = :cycle order by requested_at desc, id")
                .param("cycle", id.value())
                .query(DialogueRequests::request)
                .list();
    }

    List<DialogueRequest> of(UUID scope, OrganisationId organisation) {
        return jdbc.sql("""
                select * from dialogue_request
                 where scope = :scope and organisation_id = :organisation
                 order by requested_at desc, id
                """)
                .param("scope", scope)
                .param("organisation", organisation.value())
                .query(DialogueRequests::request)
                .list();
    }

    List<DialogueRequest> unanswered() {
        return jdbc.sql("select * from dialogue_request where answer is null order by answer_due, id")
                .query(DialogueRequests::request)
                .list();
    }

    private static DialogueRequest request(ResultSet row, int number) throws SQLException {
        return new DialogueRequest(
                new DialogueRequestId(row.getObject("id", UUID.class)),
                new OfficeId(row.getObject("office_id", UUID.class)),
                Optional.ofNullable(row.getObject("cycle_id", UUID.class)).map(CycleId::new),
                row.getObject("scope", UUID.class),
                row.getString("record_number"),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                        .map(OrganisationId::new),
                asker(row),
                row.getBoolean("by_staff"),
                row.getString("subject"),
                row.getString("message"),
                instant(row, "requested_at"),
                instant(row, "answer_due"),
                Optional.ofNullable(row.getString("answer")).map(DialogueRequest.Answer::valueOf),
                row.getString("reason"),
                row.getBoolean("escalated"),
                row.getInt("version"));
    }

    private static Optional<Asker> asker(ResultSet row) throws SQLException {
        return row.getString("asker_email") == null
                ? Optional.empty()
                : Optional.of(new Asker(
                        row.getString("asker_organisation"),
                        row.getString("asker_person"),
                        new EmailAddress(row.getString("asker_email")),
                        Locale.forLanguageTag(row.getString("asker_language"))));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
