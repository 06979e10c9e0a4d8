package se.radslag.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** The tables of proposals, those taken back left out, and of who declined to propose. */
@Repository
class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Proposal get(ProposalId id) {
        return read(id, "select * from proposal where id = :id and withdrawn_at is null");
    }

    /** The proposal, which nobody else changes or takes back until this transaction is over. */
    Proposal lock(ProposalId id) {
        return read(id, "select * from proposal where id = :id and withdrawn_at is null for update");
    }

    private Proposal read(ProposalId id, String sql) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(Proposals::proposal)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Proposal> ofCycle(CycleId id) {
        return jdbc.sql("select * from proposal where cycle_id = :cycle and withdrawn_at is null order by arrival")
                .param("cycle", id.value())
                .query(Proposals::proposal)
                .list();
    }

    /** Whether it was not there already. What was taken back and is sent once more stands again. */
    boolean add(Proposal proposal, Instant at) {
        int added = written("""
                        insert into proposal (id, cycle_id, organisation_id, title, question, why, example, shareable,
                                              decision, reason, merged_into, proposed_at, version)
                        values (:id, :cycle, :organisation, :title, :question, :why, :example, :shareable,
                                :decision, :reason, :mergedInto, :at, :version)
                        on conflict (id) do update
                           set title = :title, question = :question, why = :why, example = :example, shareable = :shareable,
                               withdrawn_at = null, version = proposal.version + 1
                         where proposal.withdrawn_at is not null
                        """, proposal)
                .param("cycle", proposal.cycleId().value())
                .param(
                        "organisation",
                        proposal.organisationId().map(OrganisationId::value).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return added > 0;
    }

    /** @throws Refused if somebody else has changed the proposal since it was read */
    void update(Proposal proposal) {
        checkOne(written("""
                        update proposal
                           set title = :title, question = :question, why = :why, example = :example, shareable = :shareable,
                               decision = :decision, reason = :reason, merged_into = :mergedInto, version = version + 1
                         where id = :id and version = :version and withdrawn_at is null
                        """, proposal).update());
    }

    void withdraw(Proposal proposal, Instant at) {
        checkOne(jdbc.sql("""
                        update proposal set withdrawn_at = :at, version = version + 1
                         where id = :id and version = :version and withdrawn_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", proposal.id().value())
                .param("version", proposal.version())
                .update());
    }

    /** Whether its owner has taken it back; whoever else is about to do so waits until this transaction has ended. */
    boolean isWithdrawn(ProposalId id, OrganisationId owner) {
        return jdbc.sql("""
                        select withdrawn_at is not null from proposal where id = :id and organisation_id = :owner for update
                        """)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Also one that was taken back. */
    boolean isOf(CycleId cycle, ProposalId id) {
        return jdbc.sql("select exists (select 1 from proposal where id = :id and cycle_id = :cycle)")
                .param("id", id.value())
                .param("cycle", cycle.value())
                .query(Boolean.class)
                .single();
    }

    List<OrganisationId> declined(CycleId id) {
        return jdbc.sql("select organisation_id from proposal_decline where cycle_id = :cycle order by declined_at")
                .param("cycle", id.value())
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .list();
    }

    void decline(CycleId id, OrganisationId organisation, Instant at) {
        jdbc.sql("""
                        insert into proposal_decline (cycle_id, organisation_id, declined_at) values (:cycle, :organisation, :at)
                        on conflict do nothing
                        """)
                .param("cycle", id.value())
                .param("organisation", organisation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revokeDecline(CycleId id, OrganisationId organisation) {
        jdbc.sql("delete from proposal_decline where cycle_id = :cycle and organisation_id = :organisation")
                .param("cycle", id.value())
                .param("organisation", organisation.value())
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, Proposal proposal) {
        return jdbc.sql(sql)
                .param("id", proposal.id().value())
                .param("title", proposal.title())
                .param("question", proposal.question())
                .param("why", proposal.why())
                .param("example", proposal.example())
                .param("shareable", proposal.shareable())
                .param("decision", proposal.decision().map(Enum::name).orElse(null))
                .param("reason", proposal.reason())
                .param(
                        "mergedInto",
                        proposal.mergedInto().map(ProposalId::value).orElse(null))
                .param("version", proposal.version());
    }

    private static void checkOne(int updated) {
        if (updated == 0) {
            throw new Refused("", "proposal.changed-meanwhile");
        }
    }

    static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                        .map(OrganisationId::new),
                row.getString("title"),
                row.getString("question"),
                row.getString("why"),
                row.getBoolean("example"),
                row.getBoolean("shareable"),
                Optional.ofNullable(row.getString("decision")).map(Proposal.Decision::valueOf),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(ProposalId::new),
                row.getInt("version"));
    }
}
