package se.radslag.proposal;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;

/** The table of agendas. A year that nobody has prepared anything for yet has no row, but an agenda all the same. */
@Repository
class Agendas {

    private final JdbcClient jdbc;

    Agendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Agenda get(CycleId id) {
        return read(id, "select * from cycle_agenda where cycle_id = :cycle");
    }

    /** The agenda, which nobody else changes or decides on until this transaction is over. */
    Agenda lock(CycleId id) {
        jdbc.sql(
                        "insert into cycle_agenda (cycle_id, state, comment) values (:cycle, :state, '') on conflict do nothing")
                .param("cycle", id.value())
                .param("state", Agenda.State.IN_PREPARATION.name())
                .update();
        return read(id, "select * from cycle_agenda where cycle_id = :cycle for update");
    }

    void update(Agenda agenda) {
        jdbc.sql("update cycle_agenda set state = :state, comment = :comment where cycle_id = :cycle")
                .param("state", agenda.state().name())
                .param("comment", agenda.comment())
                .param("cycle", agenda.cycleId().value())
                .update();
    }

    private Agenda read(CycleId id, String sql) {
        return jdbc.sql(sql)
                .param("cycle", id.value())
                .query((row, number) -> new Agenda(
                        new CycleId(row.getObject("cycle_id", UUID.class)),
                        Agenda.State.valueOf(row.getString("state")),
                        row.getString("comment")))
                .optional()
                .orElseGet(() -> Agenda.begun(id));
    }
}
