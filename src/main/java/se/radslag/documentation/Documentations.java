package se.radslag.documentation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.Id;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.documentation.Documentation.Publication;
import se.radslag.meeting.MeetingId;

/** The table of documentation. */
@Repository
class Documentations {

    private final JdbcClient jdbc;

    Documentations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Documentation> find(MeetingId id) {
        return jdbc.sql("select * from documentation where meeting_id = :meeting")
                .param("meeting", id.value())
                .query(Documentations::documentation)
                .optional();
    }

    Optional<Documentation> find(CycleId id) {
        return jdbc.sql("select * from documentation where cycle_id = :cycle and meeting_id is null")
                .param("cycle", id.value())
                .query(Documentations::documentation)
                .optional();
    }

    Optional<Documentation> find(String slug) {
        return jdbc.sql("select * from documentation where slug = :slug")
                .param("slug", slug)
                .query(Documentations::documentation)
                .optional();
    }

    /** What is public, newest first. */
    List<PublishedDocumentation> published() {
        return jdbc.sql("""
                select slug, title, published_at, cycle_id, meeting_id from documentation
                 where status = 'PUBLISHED'
                 order by published_at desc, slug
                """).query(Documentations::listed).list();
    }

    /** What is public of a year: its meetings' documentation, and its own. */
    List<PublishedDocumentation> published(CycleId id) {
        return jdbc.sql("""
                select slug, title, published_at, cycle_id, meeting_id from documentation
                 where status = 'PUBLISHED' and cycle_id = :cycle
                 order by published_at desc, slug
                """)
                .param("cycle", id.value())
                .query(Documentations::listed)
                .list();
    }

    /** What is public and has these words, the nearest first. */
    List<PublishedDocumentation> search(String words) {
        return jdbc.sql("""
                select slug, title, published_at, cycle_id, meeting_id
                  from documentation, websearch_to_tsquery('swedish', :words) sought
                 where status = 'PUBLISHED'
                   and to_tsvector('swedish', coalesce(title, '') || ' ' || coalesce(html, '')) @@ sought
                 order by ts_rank(to_tsvector('swedish', coalesce(title, '') || ' ' || coalesce(html, '')), sought) desc,
                       published_at desc, slug
                """).param("words", words).query(Documentations::listed).list();
    }

    /** @throws Refused if somebody else has changed it since it was read */
    void put(Documentation documentation) {
        int written = documentation.isStored() ? update(documentation) : insert(documentation);
        if (written == 0) {
            throw new Refused("", "documentation.changed-meanwhile");
        }
    }

    private int insert(Documentation documentation) {
        return written("""
                insert into documentation
                       (id, office_id, cycle_id, meeting_id, record_number, purpose, process, handling, status, comment, version)
                values (:id, :office, :cycle, :meeting, :recordNumber, :purpose, :process, :handling, :status, :comment, 1)
                on conflict do nothing
                """, documentation)
                .param("office", documentation.officeId().value())
                .param("cycle", documentation.cycleId().map(Id::value).orElse(null))
                .param("meeting", documentation.meetingId().map(Id::value).orElse(null))
                .param("recordNumber", documentation.recordNumber())
                .update();
    }

    private int update(Documentation documentation) {
        Optional<Publication> publication = documentation.published();
        return written("""
                update documentation
                   set purpose = :purpose, process = :process, handling = :handling, status = :status, comment = :comment,
                       slug = :slug, title = :title, html = :html, published_at = :publishedAt, version = version + 1
                 where id = :id and version = :version
                """, documentation)
                .param("slug", publication.map(Publication::slug).orElse(null))
                .param("title", publication.map(Publication::title).orElse(null))
                .param("html", publication.map(Publication::html).orElse(null))
                .param("publishedAt", publication.map(Documentations::timestamp).orElse(null))
                .param("version", documentation.version())
                .update();
    }

    /** Binds what both statements write. */
    private JdbcClient.StatementSpec written(String sql, Documentation documentation) {
        return jdbc.sql(sql)
                .param("id", documentation.id().value())
                .param("purpose", documentation.texts().purpose())
                .param("process", documentation.texts().process())
                .param("handling", documentation.texts().handling())
                .param("status", documentation.status().name())
                .param("comment", documentation.comment());
    }

    private static Documentation documentation(ResultSet row, int number) throws SQLException {
        return new Documentation(
                new DocumentationId(row.getObject("id", UUID.class)),
                new OfficeId(row.getObject("office_id", UUID.class)),
                Optional.ofNullable(row.getObject("cycle_id", UUID.class)).map(CycleId::new),
                Optional.ofNullable(row.getObject("meeting_id", UUID.class)).map(MeetingId::new),
                row.getString("record_number"),
                new Texts(row.getString("purpose"), row.getString("process"), row.getString("handling")),
                Documentation.Status.valueOf(row.getString("status")),
                row.getString("comment"),
                publication(row),
                row.getInt("version"));
    }

    private static Optional<Publication> publication(ResultSet row) throws SQLException {
        return row.getString("slug") == null
                ? Optional.empty()
                : Optional.of(new Publication(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("html"),
                        instant(row, "published_at")));
    }

    private static PublishedDocumentation listed(ResultSet row, int number) throws SQLException {
        return new PublishedDocumentation(
                row.getString("slug"),
                row.getString("title"),
                instant(row, "published_at"),
                Optional.ofNullable(row.getObject("cycle_id", UUID.class)).map(CycleId::new),
                Optional.ofNullable(row.getObject("meeting_id", UUID.class)).map(MeetingId::new));
    }

    private static OffsetDateTime timestamp(Publication publication) {
        return publication.at().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
