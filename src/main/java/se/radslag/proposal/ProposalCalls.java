package se.radslag.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;

/** The table of calls for proposals. */
@Repository
class ProposalCalls {

    private final JdbcClient jdbc;

    ProposalCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProposalCall> find(CycleId id) {
        return jdbc.sql(
                        "select cycle_id, told_last_day, sent_at is not null as sent from proposal_call where cycle_id = :cycle")
                .param("cycle", id.value())
                .query((row, number) -> new ProposalCall(
                        new CycleId(row.getObject("cycle_id", UUID.class)),
                        row.getObject("told_last_day", LocalDate.class),
                        row.getBoolean("sent")))
                .optional();
    }

    /** Notes the last day that everybody who is asked has now been told. */
    void told(CycleId id, LocalDate lastDay) {
        jdbc.sql("""
                        insert into proposal_call (cycle_id, told_last_day) values (:cycle, :lastDay)
                        on conflict (cycle_id) do update set told_last_day = excluded.told_last_day
                        """).param("cycle", id.value()).param("lastDay", lastDay).update();
    }

    void sent(CycleId id, Instant at) {
        jdbc.sql("update proposal_call set sent_at = :at where cycle_id = :cycle and sent_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cycle", id.value())
                .update();
    }
}
