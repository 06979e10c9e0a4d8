package se.radslag.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.Id;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/** Where invitations, the delegates named and every answer are kept. */
@Repository
class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Invitation get(InvitationId id) {
        return withDelegates(jdbc.sql("select * from invitation where id = :id").param("id", id.value())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Set<MeetingId> meetingsAskedTo() {
        return jdbc.sql("select distinct meeting_id from invitation where status <> 'CHOSEN'")
                .query((row, number) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
                .set();
    }

    Optional<MeetingId> meeting(InvitationId id) {
        return jdbc.sql("select meeting_id from invitation where id = :id")
                .param("id", id.value())
                .query((row, number) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
                .optional();
    }

    List<Invitation> ofMeeting(MeetingId id) {
        return withDelegates(
                jdbc.sql("select * from invitation where meeting_id = :meeting").param("meeting", id.value()));
    }

    List<Invitation> ofOrganisation(OrganisationId organisation, Collection<MeetingId> meetings) {
        return withDelegates(
                jdbc.sql("""
                        select * from invitation
                         where organisation_id = :organisation and meeting_id = any(:meetings::uuid[])
                        """).param("organisation", organisation.value()).param("meetings", texts(meetings)));
    }

    List<Invitation> ofOrganisations(MeetingId meeting, Collection<OrganisationId> organisations) {
        return withDelegates(
                jdbc.sql("""
                        select * from invitation
                         where meeting_id = :meeting and organisation_id = any(:organisations::uuid[])
                        """).param("meeting", meeting.value()).param("organisations", texts(organisations)));
    }

    void insert(Collection<Invitation> chosen, MeetingId meeting, Invitation.Status status) {
        jdbc.sql("""
                insert into invitation (id, meeting_id, organisation_id, why, status, decline_reason, needs, version)
                select id, :meeting, organisation_id, why, :status, '', '', 0
                  from unnest(:ids::uuid[], :organisations::uuid[], :whys::text[]) as chosen (id, organisation_id, why)
                """)
                .param("meeting", meeting.value())
                .param("status", status.name())
                .param("ids", column(chosen, Invitation::id))
                .param("organisations", column(chosen, Invitation::organisationId))
                .param("whys", column(chosen, Invitation::why))
                .update();
    }

    void removeChosen(MeetingId meeting) {
        jdbc.sql("delete from invitation where meeting_id = :meeting and status = 'CHOSEN'")
                .param("meeting", meeting.value())
                .update();
    }

    void markSent(MeetingId meeting) {
        jdbc.sql("""
                update invitation set status = 'INVITED', version = version + 1
                 where meeting_id = :meeting and status = 'CHOSEN'
                """).param("meeting", meeting.value()).update();
    }

    /** @throws Refused if somebody else answered one of them since it was read */
    void update(List<Invitation> answered) {
        int updated = jdbc.sql("""
                update invitation i
                   set status = a.status, decline_reason = a.reason, needs = a.needs, answered_at = a.at, version = i.version + 1
                  from unnest(:ids::uuid[], :versions::int[], :statuses::text[], :reasons::text[], :needs::text[], :ats::timestamptz[])
                       as a (id, version, status, reason, needs, at)
                 where i.id = a.id and i.version = a.version
                """)
                .param("ids", column(answered, Invitation::id))
                .param("versions", column(answered, Invitation::version))
                .param("statuses", column(answered, Invitation::status))
                .param("reasons", column(answered, Invitation::declineReason))
                .param("needs", column(answered, Invitation::needs))
                .param("ats", column(answered, Invitations::moment))
                .update();
        if (updated < answered.size()) {
            throw new Refused("", "invitation.changed-meanwhile");
        }
        putDelegates(answered);
    }

    /** Keeps answers as they were given. */
    void note(List<Taken> answers, Origin origin) {
        List<Invitation> answered = answers.stream().map(Taken::answered).toList();
        jdbc.sql("""
                insert into invitation_answer (invitation_id, answered_at, answered_by, origin, comes, delegates, needs, reason)
                select id, at, by, :origin, case status when 'ACCEPTED' then true when 'DECLINED' then false end, delegates, needs, reason
                  from unnest(:ids::uuid[], :ats::timestamptz[], :bys::uuid[], :statuses::text[], :delegates::text[], :needs::text[],
                              :reasons::text[]) as answer (id, at, by, status, delegates, needs, reason)
                """)
                .param("ids", column(answered, Invitation::id))
                .param("ats", column(answered, Invitations::moment))
                .param(
                        "bys",
                        answers.stream()
                                .map(answer -> answer.by().map(UUID::toString).orElse(null))
                                .toArray(String[]::new))
                .param("origin", origin.name())
                .param("statuses", column(answered, Invitation::status))
                .param("delegates", column(answered, Invitations::names))
                .param("needs", column(answered, Invitation::needs))
                .param("reasons", column(answered, Invitation::declineReason))
                .update();
    }

    private static Instant moment(Invitation answered) {
        return answered.answeredAt().orElseThrow();
    }

    private static String names(Invitation answered) {
        return answered.delegates().stream().map(Delegate::name).collect(Collectors.joining("\n"));
    }

    void recordAttendance(MeetingId meeting, Set<InvitationId> came) {
        jdbc.sql("""
                update invitation set attended = (id = any(:came::uuid[])), version = version + 1
                 where meeting_id = :meeting and status <> 'CHOSEN'
                """)
                .param("came", texts(came))
                .param("meeting", meeting.value())
                .update();
    }

    private void putDelegates(List<Invitation> invitations) {
        List<Named> people = invitations.stream().flatMap(Named::of).toList();
        jdbc.sql("delete from invitation_delegate where invitation_id = any(:ids::uuid[])")
                .param("ids", column(invitations, Invitation::id))
                .update();
        jdbc.sql("""
                insert into invitation_delegate (invitation_id, position, name, role, email, publish_name)
                select *
                  from unnest(:ids::uuid[], :positions::int[], :names::text[], :roles::text[], :emails::text[], :published::boolean[])
                """)
                .param("ids", column(people, named -> named.by().id()))
                .param("positions", column(people, Named::position))
                .param("names", column(people, named -> named.person().name()))
                .param("roles", column(people, named -> named.person().role()))
                .param("emails", column(people, named -> named.person().email()))
                .param("published", column(people, named -> named.person().publishName()))
                .update();
    }

    /** @param position among those of the same invitation, from 1 */
    private record Named(Invitation by, int position, Delegate person) {

        static Stream<Named> of(Invitation invitation) {
            List<Delegate> people = invitation.delegates();
            return IntStream.range(0, people.size())
                    .mapToObj(index -> new Named(invitation, index + 1, people.get(index)));
        }
    }

    private List<Invitation> withDelegates(JdbcClient.StatementSpec select) {
        List<Invitation> bare = select.query(Invitations::bare).list();
        Map<UUID, List<Delegate>> people = delegates(column(bare, Invitation::id));
        return bare.stream()
                .map(invitation ->
                        invitation.with(people.getOrDefault(invitation.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Delegate>> delegates(String[] invitations) {
        return jdbc
                .sql("select * from invitation_delegate where invitation_id = any(:ids::uuid[]) order by position")
                .param("ids", invitations)
                .query((row, number) -> Map.entry(row.getObject("invitation_id", UUID.class), delegate(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Delegate delegate(ResultSet row) throws SQLException {
        return new Delegate(
                row.getString("name"), row.getString("role"), row.getString("email"), row.getBoolean("publish_name"));
    }

    private static String[] texts(Collection<? extends Id> ids) {
        return column(ids, Id::value);
    }

    private static <T> String[] column(Collection<T> rows, Function<? super T, ?> part) {
        return rows.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }

    private static Invitation bare(ResultSet row, int number) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("why"),
                Invitation.Status.valueOf(row.getString("status")),
                row.getString("decline_reason"),
                row.getString("needs"),
                List.of(),
                Optional.ofNullable(answeredAt).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("attended", Boolean.class)),
                row.getInt("version"));
    }
}
