package se.radslag.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;

/** The table of what everybody was told of meetings; what holds at the moment is noted with it. */
@Repository
class MeetingNotices {

    private static final String INSERT = """
            insert into meeting_notice (meeting_id, what, told_at, day, starts_at, ends_at, place, last_answer_day)
            select m.id, :what, :at, m.day, m.starts_at, m.ends_at, m.place, m.last_answer_day
              from meeting m
            """;

    private final JdbcClient jdbc;

    MeetingNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes it once. */
    void note(MeetingId id, MeetingNotice.What what, Instant at) {
        insert(INSERT + "where m.id = :id on conflict do nothing", what, at)
                .param("id", id.value())
                .update();
    }

    /** Notes a move if people know of the meeting, and know it to be at another time or place. */
    void noteMove(MeetingId id, Instant at) {
        insert(INSERT + """
                  join lateral (
                       select * from meeting_notice n where n.meeting_id = m.id order by n.number desc limit 1
                  ) known on true
                 where m.id = :id
                   and (m.day, m.starts_at, m.ends_at, m.place)
                       is distinct from (known.day, known.starts_at, known.ends_at, known.place)
                """, MeetingNotice.What.MOVED, at)
                .param("id", id.value())
                .update();
    }

    /** Notes of each samråd and sakråd of a year, unless it was held, that it is called off. */
    void noteCallOff(CycleId id, Instant at) {
        insert(INSERT + """
                 where m.cycle_id = :cycle and m.kind <> 'OTHER' and m.status <> 'HELD'
                    on conflict do nothing
                """, MeetingNotice.What.CALLED_OFF, at)
                .param("cycle", id.value())
                .update();
    }

    /** Of all meetings, oldest first. */
    List<MeetingNotice> all() {
        return jdbc.sql("select * from meeting_notice order by number")
                .query(MeetingNotices::notice)
                .list();
    }

    /** Of these meetings, oldest first. */
    List<MeetingNotice> of(Collection<Meeting> meetings) {
        return jdbc.sql("select * from meeting_notice where meeting_id = any(:ids) order by number")
                .param(
                        "ids",
                        meetings.stream().map(meeting -> meeting.id().value()).toArray(UUID[]::new))
                .query(MeetingNotices::notice)
                .list();
    }

    private JdbcClient.StatementSpec insert(String sql, MeetingNotice.What what, Instant at) {
        return jdbc.sql(sql).param("what", what.name()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static MeetingNotice notice(ResultSet row, int number) throws SQLException {
        return new MeetingNotice(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                MeetingNotice.What.valueOf(row.getString("what")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                new MeetingDates(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("place"),
                        row.getObject("last_answer_day", LocalDate.class)));
    }
}
