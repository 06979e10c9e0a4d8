package se.radslag.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;

/** What has been told of years and their agendas. */
@Repository
class ToldYears {

    private static final String SELECT = """
            select c.cycle_id, c.sent_at, a.told_at
              from proposal_call c left join cycle_agenda a on a.cycle_id = c.cycle_id and a.state = 'APPROVED'
             where c.sent_at is not null
            """;

    private final JdbcClient jdbc;

    ToldYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ToldYear> all() {
        return jdbc.sql(SELECT).query(ToldYears::year).list();
    }

    Optional<ToldYear> find(CycleId id) {
        return jdbc.sql(SELECT + "and c.cycle_id = :cycle")
                .param("cycle", id.value())
                .query(ToldYears::year)
                .optional();
    }

    void tell(CycleId id, Instant at) {
        jdbc.sql("update cycle_agenda set told_at = :at where cycle_id = :cycle and told_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cycle", id.value())
                .update();
    }

    List<FoundItem> search(String words) {
        return jdbc.sql("""
                        select p.cycle_id, p.title, p.question
                          from proposal p join cycle_agenda a using (cycle_id),
                               to_tsvector('swedish', p.title || ' ' || p.question) said, websearch_to_tsquery('swedish', :words) sought
                         where a.told_at is not null and p.decision = 'ON_AGENDA' and p.withdrawn_at is null and said @@ sought
                         order by ts_rank(said, sought) desc, p.arrival desc
                        """)
                .param("words", words)
                .query((row, number) -> new FoundItem(
                        new CycleId(row.getObject("cycle_id", UUID.class)),
                        row.getString("title"),
                        row.getString("question")))
                .list();
    }

    private static ToldYear year(ResultSet row, int number) throws SQLException {
        return new ToldYear(
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("told_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
