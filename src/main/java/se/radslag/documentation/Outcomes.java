package se.radslag.documentation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.documentation.Outcome.Handled;
import se.radslag.documentation.Outcome.Held;
import se.radslag.meeting.MeetingKind;
import se.radslag.organisation.OrganisationId;

/** What an organisation may read of meetings: only what is published, and of viewpoints only its own. */
@Repository
class Outcomes {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By day, the year's own documentation last.
     *
     * @param scope of a personal link: a year, or a request outside any year
     */
    List<Outcome> of(UUID scope, OrganisationId organisation) {
        Map<UUID, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.id, d.slug, d.title, m.kind, m.day, v.text, v.handling
                          from documentation d
                          left join meeting m on m.id = d.meeting_id
                          left join viewpoint v on v.meeting_id = m.id and v.organisation_id = :organisation
                         where d.status = 'PUBLISHED' and (m.scope = :scope or d.meeting_id is null and d.cycle_id = :scope)
                         order by m.day nulls last, d.id, v.number
                        """)
                .param("scope", scope)
                .param("organisation", organisation.value())
                .query(Outcomes::line)
                .list()
                .forEach(line -> lines.computeIfAbsent(line.documentation(), id -> new ArrayList<>())
                        .add(line));
        return lines.values().stream().map(Outcomes::outcome).toList();
    }

    /** A documentation with one of the viewpoints, or with none. */
    private record Line(UUID documentation, Outcome without, Optional<Handled> viewpoint) {}

    private static Outcome outcome(List<Line> lines) {
        Outcome first = lines.get(0).without();
        List<Handled> viewpoints =
                lines.stream().flatMap(line -> line.viewpoint().stream()).toList();
        return new Outcome(first.meeting(), first.title(), first.path(), viewpoints);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        Outcome without = new Outcome(
                held(row), row.getString("title"), PublishedDocumentation.path(row.getString("slug")), List.of());
        return new Line(
                row.getObject("id", UUID.class),
                without,
                text == null ? Optional.empty() : Optional.of(new Handled(text, row.getString("handling"))));
    }

    private static Optional<Held> held(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Held(MeetingKind.valueOf(kind), row.getObject("day", LocalDate.class)));
    }
}
