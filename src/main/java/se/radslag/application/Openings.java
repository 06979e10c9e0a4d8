package se.radslag.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.meeting.MeetingId;

/** Which meetings are open, and until when. */
@Repository
class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Opening> find(MeetingId id) {
        return jdbc.sql("select * from meeting_opening where meeting_id = :meeting")
                .param("meeting", id.value())
                .query(Openings::opening)
                .optional();
    }

    /** Nobody else opens or shuts it, applies to it, or is done with its applications until the transaction is over. */
    Opening lock(MeetingId id) {
        return lockAny(id).orElseThrow(NotFound::new);
    }

    /** The same; empty if the meeting was not opened. To be called before its places or any application are locked, and before it is read. */
    Optional<Opening> lockAny(MeetingId id) {
        return jdbc.sql("select * from meeting_opening where meeting_id = :meeting for update")
                .param("meeting", id.value())
                .query(Openings::opening)
                .optional();
    }

    /** Nobody else opens or shuts it until the transaction is over; empty if the meeting was not opened. */
    Optional<Opening> hold(MeetingId id) {
        return jdbc.sql("select * from meeting_opening where meeting_id = :meeting for share")
                .param("meeting", id.value())
                .query(Openings::opening)
                .optional();
    }

    /** Those whose last day is not over. */
    List<Opening> until(LocalDate today) {
        return jdbc.sql("select * from meeting_opening where last_day >= :today order by last_day, meeting_id")
                .param("today", today)
                .query(Openings::opening)
                .list();
    }

    void put(Opening opening) {
        jdbc.sql("""
                        insert into meeting_opening (meeting_id, last_day) values (:meeting, :lastDay)
                        on conflict (meeting_id) do update set last_day = excluded.last_day
                        """)
                .param("meeting", opening.meetingId().value())
                .param("lastDay", opening.lastDay())
                .update();
    }

    void remove(MeetingId id) {
        jdbc.sql("delete from meeting_opening where meeting_id = :meeting")
                .param("meeting", id.value())
                .update();
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                new MeetingId(row.getObject("meeting_id", UUID.class)), row.getObject("last_day", LocalDate.class));
    }
}
