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

/** Reads everything that a personal page tells of a year's proposals: in two statements, whatever their number. */
@Repository
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reading of(CycleId cycle, OrganisationId reader) {
        List<Standing> standing = standing(cycle, reader);
        return new Reading(
                reader,
                standing.get(0).declined(),
                standing.get(0).approved(),
                standing.stream().flatMap(row -> row.draft().stream()).toList(),
                lines(cycle, reader));
    }

    /** How far year and organisation have come, with one of the organisation's drafts, or with none. */
    private record Standing(boolean declined, boolean approved, Optional<KeptDraft> draft) {}

    private List<Standing> standing(CycleId cycle, OrganisationId reader) {
        return jdbc.sql("""
                        select exists (select from proposal_decline where cycle_id = :cycle and organisation_id = :reader) as declined,
                               exists (select from cycle_agenda where cycle_id = :cycle and state = 'APPROVED') as approved, d.*
                          from (select) as always
                          left join proposal_draft d on d.cycle_id = :cycle and d.organisation_id = :reader
                         order by d.saved_at, d.id
                        """)
                .param("cycle", cycle.value())
                .param("reader", reader.value())
                .query(Readings::standing)
                .list();
    }

    private List<Line> lines(CycleId cycle, OrganisationId reader) {
        return jdbc.sql("""
                        select p.*, p.shareable and p.published_at is not null as shown,
                               array(select s.organisation_id from proposal_support s where s.proposal_id = p.id) as supporters,
                               exists (select from proposal_support s
                                        where s.proposal_id = p.id and s.organisation_id = :reader and s.supported_at < p.reworded_at) as reworded
                          from proposal p
                         where p.cycle_id = :cycle and p.withdrawn_at is null
                         order by p.arrival
                        """)
                .param("cycle", cycle.value())
                .param("reader", reader.value())
                .query(Readings::line)
                .list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        boolean none = row.getObject("id", UUID.class) == null;
        return new Standing(
                row.getBoolean("declined"),
                row.getBoolean("approved"),
                none ? Optional.empty() : Optional.of(ProposalDrafts.draft(row, number)));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        UUID[] supporters = (UUID[]) row.getArray("supporters").getArray();
        Set<OrganisationId> ids = Stream.of(supporters).map(OrganisationId::new).collect(Collectors.toSet());
        return new Line(Proposals.proposal(row, number), row.getBoolean("shown"), ids, row.getBoolean("reworded"));
    }
}
