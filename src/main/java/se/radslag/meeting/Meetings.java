package se.radslag.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;

/** Where meetings, their framing questions and their moves are kept. */
@Repository
class Meetings {

    private static final String SELECT = """
            select m.*,
                   array(select question from framing_question q where q.meeting_id = m.id order by position) as questions
              from meeting m
            """;

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Meeting get(MeetingId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Empty if there is no such meeting. */
    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id.value())
                .query(Meetings::meeting)
                .optional();
    }

    List<Meeting> ofCycle(CycleId id) {
        return jdbc.sql(SELECT + "where m.cycle_id = :cycle order by m.day, m.starts_at, m.ordinal, m.opened_at")
                .param("cycle", id.value())
                .query(Meetings::meeting)
                .list();
    }

    List<OfferedMeeting> ofScope(UUID scope) {
        return jdbc.sql("""
                        select m.*, %s, array(select question from framing_question q where q.meeting_id = m.id order by position) as questions
                          from meeting m join meeting_offer o on o.meeting_id = m.id
                         where m.scope = :scope
                         order by m.day, m.starts_at, m.ordinal, m.opened_at
                        """.formatted(Offers.COLUMNS))
                .param("scope", scope)
                .query((row, number) -> new OfferedMeeting(meeting(row, number), Offers.offer(row, number)))
                .list();
    }

    List<Meeting> ahead() {
        return jdbc.sql(SELECT
                        + "where m.status not in ('HELD', 'CALLED_OFF') order by m.day, m.starts_at, m.opened_at")
                .query(Meetings::meeting)
                .list();
    }

    /** The samråd and sakråd whose invitations have been written, in order of day. */
    List<Meeting> announced() {
        return jdbc.sql(SELECT + """
                        where m.invited_at is not null and m.kind in ('SAMRAD', 'SAKRAD')
                        order by m.day, m.starts_at, m.ordinal, m.opened_at
                        """).query(Meetings::meeting).list();
    }

    /** Those that people were or will be invited to and that have these words, the nearest first. */
    List<Meeting> search(String words) {
        return jdbc.sql(SELECT + """
                          cross join lateral to_tsvector('swedish', concat_ws(' ', m.subject, m.purpose,
                                     (select string_agg(question, ' ') from framing_question q where q.meeting_id = m.id))) said
                          cross join websearch_to_tsquery('swedish', :words) sought
                         where m.invited_at is not null and said @@ sought
                         order by ts_rank(said, sought) desc, m.day desc, m.opened_at
                        """)
                .param("words", words)
                .query(Meetings::meeting)
                .list();
    }

    /** The last of a kind that was called off in a year. */
    Optional<Meeting> calledOff(CycleId id, MeetingKind kind, int ordinal) {
        return jdbc.sql(SELECT + """
                        where m.cycle_id = :cycle and m.kind = :kind and m.ordinal = :ordinal and m.status = 'CALLED_OFF'
                        order by m.opened_at desc
                        limit 1
                        """)
                .param("cycle", id.value())
                .param("kind", kind.name())
                .param("ordinal", ordinal)
                .query(Meetings::meeting)
                .optional();
    }

    void insert(Meeting meeting, Instant at) {
        fill(jdbc.sql("""
                insert into meeting (
                    id, office_id, cycle_id, scope, kind, ordinal, record_number, topic, opened_at, subject, purpose,
                    day, starts_at, ends_at, place, leader, last_answer_day, invited_at, answers_closed_at, programme,
                    status, called_off_reason, calendar_sequence, version)
                values (
                    :id, :office, :cycle, :scope, :kind, :ordinal, :recordNumber, :topic, :at, :subject, :purpose,
                    :day, :startsAt, :endsAt, :place, :leader, :lastAnswerDay, :invitedAt, :answersClosedAt, :programme,
                    :status, :reason, :calendarSequence, :version)
                """), meeting)
                .param("office", meeting.officeId().value())
                .param("cycle", meeting.cycleId().map(CycleId::value).orElse(null))
                .param("scope", meeting.scope())
                .param("kind", meeting.kind().name())
                .param("ordinal", meeting.ordinal())
                .param("recordNumber", meeting.recordNumber())
                .param("topic", meeting.topic())
                .param("at", offset(at))
                .update();
        putQuestions(meeting);
    }

    /** @throws Refused if somebody else changed the meeting since it was read */
    void update(Meeting meeting) {
        int updated = fill(jdbc.sql("""
                update meeting
                   set subject = :subject, purpose = :purpose, day = :day, starts_at = :startsAt, ends_at = :endsAt,
                       place = :place, leader = :leader, last_answer_day = :lastAnswerDay, invited_at = :invitedAt,
                       answers_closed_at = :answersClosedAt, programme = :programme, status = :status,
                       called_off_reason = :reason, calendar_sequence = :calendarSequence, version = version + 1
                 where id = :id and version = :version
                """), meeting).update();
        if (updated == 0) {
            throw new Refused("", "meeting.changed-meanwhile");
        }
        putQuestions(meeting);
    }

    /** Keeps what held before a move. */
    void noteMove(Meeting before, Instant at) {
        jdbc.sql("""
                insert into meeting_move (meeting_id, version, moved_at, day, starts_at, ends_at, place, last_answer_day)
                select id, version + 1, :at, day, starts_at, ends_at, place, last_answer_day from meeting where id = :id
                """).param("at", offset(at)).param("id", before.id().value()).update();
    }

    /** What held before, if the latest change of the meeting was a move. */
    Optional<MeetingDates> before(MeetingId id) {
        return jdbc.sql("""
                select v.* from meeting_move v join meeting m on m.id = v.meeting_id and m.version = v.version
                 where m.id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> dates(row))
                .optional();
    }

    private void putQuestions(Meeting meeting) {
        jdbc.sql("delete from framing_question where meeting_id = :id")
                .param("id", meeting.id().value())
                .update();
        jdbc.sql("""
                insert into framing_question (meeting_id, position, question)
                select :id, position, question
                  from unnest(:questions::text[]) with ordinality as asked (question, position)
                """)
                .param("id", meeting.id().value())
                .param("questions", meeting.framingQuestions().toArray(String[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Meeting meeting) {
        return statement
                .param("id", meeting.id().value())
                .param("subject", meeting.subject())
                .param("purpose", meeting.purpose())
                .param("day", meeting.day())
                .param("startsAt", meeting.startsAt())
                .param("endsAt", meeting.endsAt())
                .param("place", meeting.place())
                .param("leader", meeting.leader())
                .param("lastAnswerDay", meeting.lastAnswerDay())
                .param("invitedAt", offset(meeting.invitedAt().orElse(null)))
                .param("answersClosedAt", offset(meeting.answersClosedAt().orElse(null)))
                .param("programme", meeting.programme())
                .param("status", meeting.status().name())
                .param("reason", meeting.calledOffReason())
                .param("calendarSequence", meeting.calendarSequence())
                .param("version", meeting.version());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        UUID cycle = row.getObject("cycle_id", UUID.class);
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new OfficeId(row.getObject("office_id", UUID.class)),
                Optional.ofNullable(cycle).map(CycleId::new),
                row.getObject("scope", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                row.getInt("ordinal"),
                row.getString("record_number"),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                row.getString("leader"),
                row.getObject("last_answer_day", LocalDate.class),
                instant(row, "invited_at"),
                instant(row, "answers_closed_at"),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getString("programme"),
                Meeting.Status.valueOf(row.getString("status")),
                row.getString("called_off_reason"),
                row.getInt("calendar_sequence"),
                row.getInt("version"));
    }

    private static MeetingDates dates(ResultSet row) throws SQLException {
        return new MeetingDates(
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                row.getObject("last_answer_day", LocalDate.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
