package se.radslag.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** @throws Refused if somebody else answered since the invitation was read */
    void update(Invitation answered) {
        int updated = jdbc.sql("""
                update invitation
                   set status = :status, decline_reason = :reason, needs = :needs, answered_at = :at, version = version + 1
                 where id = :id and version = :version
                """)
                .param("status", answered.status().name())
                .param("reason", answered.declineReason())
                .param("needs", answered.needs())
                .param("at", answered.answeredAt().map(Invitations::utc).orElse(null))
                .param("id", answered.id().value())
                .param("version", answered.version())
                .update();
        if (updated == 0) {
            throw new Refused("", "invitation.changed-meanwhile");
        }
        putDelegates(answered);
    }

    /** Keeps an answer as it was given. */
    void note(Invitation answered, Origin origin, Optional<UUID> by) {
        jdbc.sql("""
                insert into invitation_answer (invitation_id, answered_at, answered_by, origin, comes, delegates, needs, reason)
                values (:id, :at, :by, :origin, :comes, :delegates, :needs, :reason)
                """)
                .param("id", answered.id().value())
                .param("at", answered.answeredAt().map(Invitations::utc).orElse(null))
                .param("by", by.orElse(null))
                .param("origin", origin.name())
                .param("comes", answered.isUndecided() ? null : answered.isAccepted(), Types.BOOLEAN)
                .param(
                        "delegates",
                        answered.delegates().stream().map(Delegate::name).collect(Collectors.joining("\n")))
                .param("needs", answered.needs())
                .param("reason", answered.declineReason())
                .update();
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

    private void putDelegates(Invitation invitation) {
        List<Delegate> people = invitation.delegates();
        jdbc.sql("delete from invitation_delegate where invitation_id = :id")
                .param("id", invitation.id().value())
                .update();
        jdbc.sql("""
                insert into invitation_delegate (invitation_id, position, name, role, email, publish_name)
                select :id, position, name, role, email, publish_name::boolean
                  from unnest(:names::text[], :roles::text[], :emails::text[], :published::text[])
                       with ordinality as named (name, role, email, publish_name, position)
                """)
                .param("id", invitation.id().value())
                .param("names", column(people, Delegate::name))
                .param("roles", column(people, Delegate::role))
                .param("emails", column(people, Delegate::email))
                .param("published", column(people, Delegate::publishName))
                .update();
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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
