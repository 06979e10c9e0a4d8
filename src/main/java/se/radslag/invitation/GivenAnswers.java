package se.radslag.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where every answer is kept as it was given. */
@Repository
class GivenAnswers {

    private final JdbcClient jdbc;

    GivenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(List<Taken> answers, Origin origin) {
        List<Invitation> answered = answers.stream().map(Taken::answered).toList();
        jdbc.sql("""
                insert into invitation_answer (
                    invitation_id, answered_at, answered_by, origin, comes, delegates, needs, reason, people, needed, told, said)
                select id, at, by, :origin, case status when 'ACCEPTED' then true when 'WAITING' then true when 'DECLINED' then false end, delegates, needs, reason,
                       people::jsonb, needed::jsonb, told::jsonb, said
                  from unnest(:ids::uuid[], :ats::timestamptz[], :bys::uuid[], :statuses::text[], :delegates::text[], :needs::text[],
                              :reasons::text[], :people::text[], :needed::text[], :told::text[], :saids::text[])
                       as answer (id, at, by, status, delegates, needs, reason, people, needed, told, said)
                """)
                .param("ids", Invitations.column(answered, Invitation::id))
                .param("ats", Invitations.column(answered, Invitations::moment))
                .param(
                        "bys",
                        answers.stream()
                                .map(answer -> answer.by().map(UUID::toString).orElse(null))
                                .toArray(String[]::new))
                .param("origin", origin.name())
                .param("statuses", Invitations.column(answered, Invitation::status))
                .param("delegates", Invitations.column(answered, GivenAnswers::names))
                .param("needs", Invitations.column(answered, Invitation::needs))
                .param("reasons", Invitations.column(answered, Invitation::declineReason))
                .param("people", Invitations.column(answered, ToldJson::people))
                .param("needed", Invitations.column(answered, ToldJson::needed))
                .param("told", Invitations.column(answered, ToldJson::told))
                .param("saids", Invitations.column(answers, Taken::said))
                .update();
    }

    /** All that an organisation has answered, the last first. */
    List<GivenAnswer> of(InvitationId id, List<String> questions) {
        return jdbc.sql("select * from invitation_answer where invitation_id = :id order by answered_at desc")
                .param("id", id.value())
                .query((row, number) -> given(row, questions))
                .list();
    }

    private static GivenAnswer given(ResultSet row, List<String> questions) throws SQLException {
        return new GivenAnswer(
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                Origin.valueOf(row.getString("origin")),
                AnswerFacts.of(
                        status(row.getObject("comes", Boolean.class)),
                        people(row),
                        row.getString("needs"),
                        row.getString("reason"),
                        ToldJson.read(row.getString("needed"), row.getString("told")),
                        questions),
                row.getString("said"));
    }

    private static Invitation.Status status(@Nullable Boolean comes) {
        if (comes == null) {
            return Invitation.Status.TENTATIVE;
        }
        return comes ? Invitation.Status.ACCEPTED : Invitation.Status.DECLINED;
    }

    /** Of the first answers only the names were kept. */
    private static List<Delegate> people(ResultSet row) throws SQLException {
        List<Delegate> people = ToldJson.people(row.getString("people"));
        return people.isEmpty()
                ? row.getString("delegates")
                        .lines()
                        .map(name -> new Delegate(name, "", "", false))
                        .toList()
                : people;
    }

    private static String names(Invitation answered) {
        return answered.delegates().stream().map(Delegate::name).collect(Collectors.joining("\n"));
    }
}
