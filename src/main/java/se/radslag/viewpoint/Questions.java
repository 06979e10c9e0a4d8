package se.radslag.viewpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.cycle.CycleId;
import se.radslag.meeting.MeetingId;

/** Where the questions raised, the two chosen, and decisions on sakråd that were called off are kept. */
@Repository
class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RaisedQuestion question) {
        jdbc.sql("insert into raised_question (id, meeting_id, title, version) values (:id, :meeting, :title, 0)")
                .param("id", question.id().value())
                .param("meeting", question.meetingId().value())
                .param("title", question.title())
                .update();
    }

    void delete(QuestionId id) {
        jdbc.sql("delete from raised_question where id = :id")
                .param("id", id.value())
                .update();
    }

    List<RaisedQuestion> raisedAt(Collection<MeetingId> meetings) {
        return jdbc.sql("select * from raised_question where meeting_id = any(:meetings::uuid[]) order by number")
                .param("meetings", meetings.stream().map(MeetingId::toString).toArray(String[]::new))
                .query(Questions::raised)
                .list();
    }

    boolean isChosen(QuestionId id) {
        return jdbc.sql("select exists (select from chosen_question where question_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<ChosenQuestion> chosen(CycleId id) {
        return jdbc.sql("""
                select c.ordinal, c.question_id, q.title, c.reason
                  from chosen_question c join raised_question q on q.id = c.question_id
                 where c.cycle_id = :cycle
                 order by c.ordinal
                """).param("cycle", id.value()).query(Questions::chosen).list();
    }

    boolean isTold(CycleId id) {
        return jdbc.sql("select exists (select from chosen_question where cycle_id = :cycle and told_at is not null)")
                .param("cycle", id.value())
                .query(Boolean.class)
                .single();
    }

    void markTold(CycleId id, Instant at) {
        jdbc.sql("update chosen_question set told_at = :at where cycle_id = :cycle")
                .param("at", utc(at))
                .param("cycle", id.value())
                .update();
    }

    /** Puts a question in its place, instead of the one there may be. */
    void choose(CycleId id, int ordinal, QuestionId question, String reason, Instant at) {
        jdbc.sql("""
                insert into chosen_question (cycle_id, ordinal, question_id, reason, chosen_at)
                values (:cycle, :ordinal, :question, :reason, :at)
                on conflict (cycle_id, ordinal) do update
                    set question_id = excluded.question_id, reason = excluded.reason, chosen_at = excluded.chosen_at
                """)
                .param("cycle", id.value())
                .param("ordinal", ordinal)
                .param("question", question.value())
                .param("reason", reason)
                .param("at", utc(at))
                .update();
    }

    void decide(MeetingId calledOff, SakradDecision decision, Instant at) {
        jdbc.sql("""
                insert into sakrad_decision (meeting_id, way, day, reason, decided_at)
                values (:meeting, :way, :day, :reason, :at)
                on conflict (meeting_id) do update
                    set way = excluded.way, day = excluded.day, reason = excluded.reason, decided_at = excluded.decided_at
                """)
                .param("meeting", calledOff.value())
                .param("way", decision.way().name())
                .param("day", decision.day().orElse(null))
                .param("reason", decision.reason())
                .param("at", utc(at))
                .update();
    }

    Optional<SakradDecision> decision(MeetingId calledOff) {
        return jdbc.sql("select * from sakrad_decision where meeting_id = :meeting")
                .param("meeting", calledOff.value())
                .query(Questions::decision)
                .optional();
    }

    private static RaisedQuestion raised(ResultSet row, int number) throws SQLException {
        return new RaisedQuestion(
                new QuestionId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getString("title"),
                row.getInt("version"));
    }

    private static ChosenQuestion chosen(ResultSet row, int number) throws SQLException {
        return new ChosenQuestion(
                row.getInt("ordinal"),
                new QuestionId(row.getObject("question_id", UUID.class)),
                row.getString("title"),
                row.getString("reason"));
    }

    private static SakradDecision decision(ResultSet row, int number) throws SQLException {
        return new SakradDecision(
                SakradDecision.Way.valueOf(row.getString("way")),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getString("reason"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
