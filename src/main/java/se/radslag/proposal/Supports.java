package se.radslag.proposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** What is shown to others in advance, and who supports what. */
@Repository
class Supports {

    private static final String SHOWABLE =
            "cycle_id = :cycle and shareable and withdrawn_at is null and organisation_id is not null";

    private final JdbcClient jdbc;

    Supports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many proposals may be shown to the others and are not. */
    int unpublished(CycleId cycle) {
        return jdbc.sql("select count(*) from proposal where published_at is null and " + SHOWABLE)
                .param("cycle", cycle.value())
                .query(Integer.class)
                .single();
    }

    int publish(CycleId cycle, Instant at) {
        return jdbc.sql("update proposal set published_at = :at where published_at is null and " + SHOWABLE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cycle", cycle.value())
                .update();
    }

    /** Whether somebody supported it whose words are changed now, is told by comparison with this. */
    void noteReworded(ProposalId id, Instant at) {
        jdbc.sql("update proposal set reworded_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void add(OrganisationId supporter, Collection<ProposalId> ids, Instant at) {
        jdbc.sql("""
                        insert into proposal_support (proposal_id, organisation_id, supported_at)
                        select unnest(:ids::uuid[]), :supporter, :at
                        on conflict do nothing
                        """)
                .param("ids", uuids(ids))
                .param("supporter", supporter.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(OrganisationId supporter, Collection<ProposalId> ids) {
        jdbc.sql("delete from proposal_support where organisation_id = :supporter and proposal_id = any (:ids::uuid[])")
                .param("ids", uuids(ids))
                .param("supporter", supporter.value())
                .update();
    }

    /** Who supports the year's proposals; one that nobody supports is left out. */
    Map<ProposalId, Set<OrganisationId>> ofCycle(CycleId cycle) {
        return jdbc
                .sql(
                        "select s.* from proposal_support s join proposal p on p.id = s.proposal_id where p.cycle_id = :cycle")
                .param("cycle", cycle.value())
                .query(Supports::support)
                .list()
                .stream()
                .collect(byProposal());
    }

    /** As {@link #ofCycle}, of these proposals. */
    Map<ProposalId, Set<OrganisationId>> of(Collection<Proposal> proposals) {
        return jdbc
                .sql("select * from proposal_support where proposal_id = any (:ids::uuid[])")
                .param("ids", uuids(proposals.stream().map(Proposal::id).toList()))
                .query(Supports::support)
                .list()
                .stream()
                .collect(byProposal());
    }

    private record Support(ProposalId proposal, OrganisationId supporter) {}

    private static Collector<Support, ?, Map<ProposalId, Set<OrganisationId>>> byProposal() {
        return groupingBy(Support::proposal, mapping(Support::supporter, toSet()));
    }

    private static Support support(ResultSet row, int number) throws SQLException {
        return new Support(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)));
    }

    private static String[] uuids(Collection<ProposalId> ids) {
        return ids.stream().map(ProposalId::toString).toArray(String[]::new);
    }
}
