package se.radslag.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    private static final String SELECT = """
            select i.*,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'name', name, 'role', role, 'email', email, 'insteadOf', instead_of, 'remote', remote,
                               'publishName', publish_name) order by position), '[]')
                      from invitation_delegate d where d.invitation_id = i.id) as people
              from invitation i
            """;

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Invitation get(InvitationId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Invitations::invitation)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Waits until nobody else gives places at the meeting. */
    void lockPlaces(MeetingId id) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:places, 0))) as locked")
                .param("places", "places:" + id)
                .query(Integer.class)
                .single();
    }

    /** The same, and nobody else answers it until the transaction is over. */
    Invitation lock(InvitationId id) {
        UUID locked = jdbc.sql("select id from invitation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return get(new InvitationId(locked));
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
        return jdbc.sql(SELECT + "where meeting_id = :meeting")
                .param("meeting", id.value())
                .query(Invitations::invitation)
                .list();
    }

    List<Invitation> ofOrganisation(OrganisationId organisation, Collection<MeetingId> meetings) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and meeting_id = any(:meetings::uuid[])")
                .param("organisation", organisation.value())
                .param("meetings", texts(meetings))
                .query(Invitations::invitation)
                .list();
    }

    List<Invitation> ofOrganisations(MeetingId meeting, Collection<OrganisationId> organisations) {
        return jdbc.sql(SELECT + "where meeting_id = :meeting and organisation_id = any(:organisations::uuid[])")
                .param("meeting", meeting.value())
                .param("organisations", texts(organisations))
                .query(Invitations::invitation)
                .list();
    }

    void insert(Collection<Invitation> chosen, MeetingId meeting, Invitation.Status status) {
        jdbc.sql("""
                insert into invitation (id, meeting_id, organisation_id, why, status, decline_reason, needs, needed, told, version)
                select id, :meeting, organisation_id, why, :status, '', '', '{}', '{}', 0
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
                   set status = a.status, decline_reason = a.reason, needs = a.needs, needed = a.needed::jsonb, told = a.told::jsonb,
                       answered_at = a.at, waiting_since = a.since, version = i.version + 1
                  from unnest(:ids::uuid[], :versions::int[], :statuses::text[], :reasons::text[], :needs::text[], :needed::text[],
                              :told::text[], :ats::timestamptz[], :sinces::timestamptz[])
                       as a (id, version, status, reason, needs, needed, told, at, since)
                 where i.id = a.id and i.version = a.version
                """)
                .param("ids", column(answered, Invitation::id))
                .param("versions", column(answered, Invitation::version))
                .param("statuses", column(answered, Invitation::status))
                .param("reasons", column(answered, Invitation::declineReason))
                .param("needs", column(answered, Invitation::needs))
                .param("needed", column(answered, ToldJson::needed))
                .param("told", column(answered, ToldJson::told))
                .param("ats", column(answered, Invitations::moment))
                .param(
                        "sinces",
                        answered.stream()
                                .map(one -> one.waitingSince()
                                        .map(Instant::toString)
                                        .orElse(null))
                                .toArray(String[]::new))
                .update();
        if (updated < answered.size()) {
            throw new Refused("", "invitation.changed-meanwhile");
        }
        putDelegates(answered);
    }

    static Instant moment(Invitation answered) {
        return answered.answeredAt().orElseThrow();
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
                insert into invitation_delegate (invitation_id, position, name, role, email, instead_of, remote, publish_name)
                select *
                  from unnest(:ids::uuid[], :positions::int[], :names::text[], :roles::text[], :emails::text[], :others::text[],
                              :remote::boolean[], :published::boolean[])
                """)
                .param("ids", column(people, named -> named.by().id()))
                .param("positions", column(people, Named::position))
                .param("names", column(people, named -> named.person().name()))
                .param("roles", column(people, named -> named.person().role()))
                .param("emails", column(people, named -> named.person().email()))
                .param("others", column(people, named -> named.person().insteadOf()))
                .param("remote", column(people, named -> named.person().remote()))
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

    private static String[] texts(Collection<? extends Id> ids) {
        return column(ids, Id::value);
    }

    static <T> String[] column(Collection<T> rows, Function<? super T, ?> part) {
        return rows.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("why"),
                Invitation.Status.valueOf(row.getString("status")),
                row.getString("decline_reason"),
                row.getString("needs"),
                ToldJson.read(row.getString("needed"), row.getString("told")),
                ToldJson.people(row.getString("people")),
                instant(row, "answered_at"),
                instant(row, "waiting_since"),
                Optional.ofNullable(row.getObject("attended", Boolean.class)),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
