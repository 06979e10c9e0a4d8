package se.radslag.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** The table of drafts. */
@Repository
class ProposalDrafts {

    private final JdbcClient jdbc;

    ProposalDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation's drafts of a year in the order they were last saved. */
    List<KeptDraft> of(CycleId cycle, OrganisationId owner) {
        return jdbc.sql(
                        "select * from proposal_draft where cycle_id = :cycle and organisation_id = :owner order by saved_at, id")
                .param("cycle", cycle.value())
                .param("owner", owner.value())
                .query(ProposalDrafts::draft)
                .list();
    }

    Set<OrganisationId> owners(CycleId cycle) {
        return jdbc.sql("select distinct organisation_id from proposal_draft where cycle_id = :cycle")
                .param("cycle", cycle.value())
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .set();
    }

    /** Keeps a new one, unless it is there already or has been sent. */
    void add(ProposalId id, CycleId cycle, OrganisationId owner, ProposalDraft texts, Instant at) {
        JdbcClient.StatementSpec insert = owned("""
                insert into proposal_draft (id, cycle_id, organisation_id, title, question, why, example, shareable, saved_at)
                select :id, :cycle, :owner, :title, :question, :why, :example, :shareable, :at
                 where not exists (select 1 from proposal where id = :id)
                on conflict do nothing
                """, id, cycle, owner);
        fill(insert, texts, at).update();
    }

    /** Whether it is still there to be changed. */
    boolean update(ProposalId id, CycleId cycle, OrganisationId owner, ProposalDraft texts, Instant at) {
        JdbcClient.StatementSpec update = owned("""
                update proposal_draft
                   set title = :title, question = :question, why = :why, example = :example, shareable = :shareable, saved_at = :at
                 where id = :id and cycle_id = :cycle and organisation_id = :owner
                """, id, cycle, owner);
        return fill(update, texts, at).update() == 1;
    }

    /** Whether it was still there; who else is about to remove it waits until this transaction is over. */
    boolean remove(ProposalId id, CycleId cycle, OrganisationId owner) {
        String sql = "delete from proposal_draft where id = :id and cycle_id = :cycle and organisation_id = :owner";
        return owned(sql, id, cycle, owner).update() == 1;
    }

    void eraseOf(CycleId cycle) {
        jdbc.sql("delete from proposal_draft where cycle_id = :cycle")
                .param("cycle", cycle.value())
                .update();
    }

    private JdbcClient.StatementSpec owned(String sql, ProposalId id, CycleId cycle, OrganisationId owner) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("cycle", cycle.value())
                .param("owner", owner.value());
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, ProposalDraft texts, Instant at) {
        return sql.param("title", texts.cleanTitle())
                .param("question", texts.cleanQuestion())
                .param("why", texts.cleanWhy())
                .param("example", texts.example())
                .param("shareable", texts.shareable())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    static KeptDraft draft(ResultSet row, int number) throws SQLException {
        return new KeptDraft(
                new ProposalId(row.getObject("id", UUID.class)),
                new ProposalDraft(
                        row.getString("title"),
                        row.getString("question"),
                        row.getString("why"),
                        row.getBoolean("example"),
                        row.getBoolean("shareable")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
