package se.radslag.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;
import se.radslag.proposal.Reading.Line;

/** Reads everything that a personal page tells of a year's proposals: in one statement, whatever their number. */
@Repository
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reading of(CycleId cycle, OrganisationId reader) {
        List<Told> told = told(cycle, reader);
        return new Reading(
                reader,
                told.get(0).declined(),
                told.get(0).approved(),
                told.get(0).drafts(),
                told.stream().flatMap(row -> row.line().stream()).toList());
    }

    /** How far year and organisation have come, with one of the year's proposals, or with none. */
    private record Told(boolean declined, boolean approved, List<KeptDraft> drafts, Optional<Line> line) {}

    private List<Told> told(CycleId cycle, OrganisationId reader) {
        return jdbc.sql("""
                        select exists (select from proposal_decline where cycle_id = :cycle and organisation_id = :reader) as declined,
                               exists (select from cycle_agenda where cycle_id = :cycle and state = 'APPROVED') as approved,
                               (select coalesce(jsonb_agg(jsonb_build_object(
                                           'id', d.id, 'savedAt', d.saved_at, 'texts', jsonb_build_object(
                                               'title', d.title, 'question', d.question, 'why', d.why, 'example', d.example,
                                               'shareable', d.shareable)) order by d.saved_at, d.id), '[]')
                                  from proposal_draft d where d.cycle_id = :cycle and d.organisation_id = :reader) as drafts,
                               p.*, p.shareable and p.published_at is not null as shown,
                               array(select s.organisation_id from proposal_support s where s.proposal_id = p.id) as supporters,
                               exists (select from proposal_support s
                                        where s.proposal_id = p.id and s.organisation_id = :reader and s.supported_at < p.reworded_at) as reworded
                          from (select) as always left join proposal p on p.cycle_id = :cycle and p.withdrawn_at is null
                         order by p.arrival
                        """)
                .param("cycle", cycle.value())
                .param("reader", reader.value())
                .query(Readings::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        boolean none = row.getObject("id", UUID.class) == null;
        return new Told(
                row.getBoolean("declined"),
                row.getBoolean("approved"),
                DraftJson.drafts(row.getString("drafts")),
                none ? Optional.empty() : Optional.of(line(row, number)));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        UUID[] supporters = (UUID[]) row.getArray("supporters").getArray();
        Set<OrganisationId> ids = Stream.of(supporters).map(OrganisationId::new).collect(Collectors.toSet());
        return new Line(Proposals.proposal(row, number), row.getBoolean("shown"), ids, row.getBoolean("reworded"));
    }
}
