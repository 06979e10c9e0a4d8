package se.radslag.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.organisation.OrganisationId;

/** The tables of years and of who takes part in them. */
@Repository
class Cycles {

    private static final String NEWEST_FIRST = " order by year desc, policy_area collate \"sv-x-icu\", started_at desc";

    /** A year, whose it is, and who takes part. */
    record Round(Cycle cycle, Office office, Set<OrganisationId> participants) {}

    private final JdbcClient jdbc;

    Cycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cycle get(CycleId id) {
        return find(id.value()).orElseThrow(NotFound::new);
    }

    Optional<Cycle> find(UUID id) {
        return jdbc.sql("select * from dialogue_cycle where id = :id")
                .param("id", id)
                .query(Cycles::cycle)
                .optional();
    }

    Round round(CycleId id) {
        return findRound(id.value()).orElseThrow(NotFound::new);
    }

    /** A year with its office and those who take part, read together. */
    Optional<Round> findRound(UUID id) {
        return jdbc.sql("""
                        select c.*, array(select organisation_id from cycle_participant p where p.cycle_id = c.id) as participants, %s
                        from dialogue_cycle c join office o on o.id = c.office_id where c.id = :id
                        """.formatted(Offices.JOINED))
                .param("id", id)
                .query(Cycles::round)
                .optional();
    }

    List<Cycle> ofOffices(Collection<OfficeId> offices) {
        return jdbc.sql("select * from dialogue_cycle where office_id = any(:offices)" + NEWEST_FIRST)
                .param("offices", offices.stream().map(OfficeId::value).toArray(UUID[]::new))
                .query(Cycles::cycle)
                .list();
    }

    List<Cycle> all() {
        return jdbc.sql("select * from dialogue_cycle" + NEWEST_FIRST)
                .query(Cycles::cycle)
                .list();
    }

    List<Cycle> open() {
        return jdbc.sql("select * from dialogue_cycle where status = 'OPEN'" + NEWEST_FIRST)
                .query(Cycles::cycle)
                .list();
    }

    /** Those with these words in policy area or theme, or of that number, the nearest first. */
    List<Cycle> search(String words) {
        return jdbc.sql("""
                        select c.*
                          from dialogue_cycle c
                         cross join lateral to_tsvector('swedish', concat_ws(' ', c.policy_area, c.theme, c.year::text)) said
                         cross join websearch_to_tsquery('swedish', :words) sought
                         where said @@ sought
                         order by ts_rank(said, sought) desc, c.year desc, c.started_at desc
                        """).param("words", words).query(Cycles::cycle).list();
    }

    /** @throws Refused if the office has an open year of that policy area and number already */
    void add(Cycle cycle) {
        int added = written("""
                        insert into dialogue_cycle
                               (id, office_id, policy_area, theme, year, record_number, last_proposal_day, proposals_closed_at, samrad_day,
                                contact_address, review_letters, status, called_off_reason, started_at, participants_settled_at, version)
                        values (:id, :officeId, :policyArea, :theme, :year, :recordNumber, :lastProposalDay, :proposalsClosedAt, :samradDay,
                                :contactAddress, :reviewLetters, :status, :calledOffReason, :startedAt, :participantsSettledAt, :version)
                        on conflict do nothing
                        """, cycle)
                .param("officeId", cycle.officeId().value())
                .param("policyArea", cycle.policyArea())
                .param("theme", cycle.theme())
                .param("year", cycle.year())
                .param("recordNumber", cycle.recordNumber())
                .param("contactAddress", cycle.contactAddress())
                .param("reviewLetters", cycle.reviewLetters())
                .param("startedAt", timestamp(cycle.startedAt()))
                .update();
        if (added == 0) {
            throw new Refused("year", "cycle.already-open", cycle.title());
        }
    }

    /** @throws Refused if somebody else has changed the year since it was read */
    void update(Cycle cycle) {
        int updated = written("""
                        update dialogue_cycle
                           set last_proposal_day = :lastProposalDay, proposals_closed_at = :proposalsClosedAt, samrad_day = :samradDay,
                               status = :status, called_off_reason = :calledOffReason, participants_settled_at = :participantsSettledAt,
                               version = version + 1
                         where id = :id and version = :version
                        """, cycle).update();
        if (updated == 0) {
            throw new Refused("", "cycle.changed-meanwhile");
        }
    }

    Set<OrganisationId> participants(CycleId id) {
        return jdbc.sql("select organisation_id from cycle_participant where cycle_id = :id")
                .param("id", id.value())
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .set();
    }

    void setParticipants(CycleId id, Collection<OrganisationId> organisations) {
        jdbc.sql("delete from cycle_participant where cycle_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into cycle_participant (cycle_id, organisation_id) select :id, unnest(:organisations::uuid[])")
                .param("id", id.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .update();
    }

    /** Binds what both statements write. */
    private JdbcClient.StatementSpec written(String sql, Cycle cycle) {
        return jdbc.sql(sql)
                .param("id", cycle.id().value())
                .param("lastProposalDay", cycle.lastProposalDay())
                .param("proposalsClosedAt", timestamp(cycle.proposalsClosedAt().orElse(null)))
                .param("samradDay", cycle.samradDay())
                .param("status", cycle.status().name())
                .param("calledOffReason", cycle.calledOffReason())
                .param(
                        "participantsSettledAt",
                        timestamp(cycle.participantsSettledAt().orElse(null)))
                .param("version", cycle.version());
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        UUID[] participants = (UUID[]) row.getArray("participants").getArray();
        return new Round(
                cycle(row, number),
                Offices.joined(row),
                Stream.of(participants).map(OrganisationId::new).collect(Collectors.toSet()));
    }

    private static Cycle cycle(ResultSet row, int number) throws SQLException {
        return new Cycle(
                new CycleId(row.getObject("id", UUID.class)),
                new OfficeId(row.getObject("office_id", UUID.class)),
                row.getString("policy_area"),
                row.getString("theme"),
                row.getInt("year"),
                row.getString("record_number"),
                row.getObject("last_proposal_day", LocalDate.class),
                instant(row, "proposals_closed_at"),
                row.getObject("samrad_day", LocalDate.class),
                row.getString("contact_address"),
                row.getBoolean("review_letters"),
                Cycle.Status.valueOf(row.getString("status")),
                row.getString("called_off_reason"),
                instant(row, "started_at").orElseThrow(),
                instant(row, "participants_settled_at"),
                row.getInt("version"));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
