package se.radslag.viewpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/** Where viewpoints are kept. */
@Repository
class Viewpoints {

    private final JdbcClient jdbc;

    Viewpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Viewpoint get(ViewpointId id) {
        return jdbc.sql("select * from viewpoint where id = :id")
                .param("id", id.value())
                .query(Viewpoints::viewpoint)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Viewpoint> ofMeeting(MeetingId id) {
        return jdbc.sql("select * from viewpoint where meeting_id = :meeting order by number")
                .param("meeting", id.value())
                .query(Viewpoints::viewpoint)
                .list();
    }

    void insert(Viewpoint viewpoint) {
        fill(jdbc.sql("""
                insert into viewpoint (id, meeting_id, organisation_id, text, handling, version)
                values (:id, :meeting, :organisation, :text, :handling, :version)
                """), viewpoint)
                .param("meeting", viewpoint.meetingId().value())
                .update();
    }

    /** @throws Refused if somebody else changed it since it was read */
    void update(Viewpoint viewpoint) {
        int updated = fill(jdbc.sql("""
                update viewpoint
                   set organisation_id = :organisation, text = :text, handling = :handling, version = version + 1
                 where id = :id and version = :version
                """), viewpoint).update();
        if (updated == 0) {
            throw new Refused("", "viewpoint.changed-meanwhile");
        }
    }

    void delete(ViewpointId id) {
        jdbc.sql("delete from viewpoint where id = :id").param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Viewpoint viewpoint) {
        return statement
                .param("id", viewpoint.id().value())
                .param(
                        "organisation",
                        viewpoint.organisationId().map(OrganisationId::value).orElse(null))
                .param("text", viewpoint.text())
                .param("handling", viewpoint.handling())
                .param("version", viewpoint.version());
    }

    private static Viewpoint viewpoint(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Viewpoint(
                new ViewpointId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                Optional.ofNullable(organisation).map(OrganisationId::new),
                row.getString("text"),
                row.getString("handling"),
                row.getInt("version"));
    }
}
