package se.radslag.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.Need;

/** Where applications to open meetings are kept. */
@Repository
class Applications {

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there already. */
    boolean add(Application typed) {
        return fill(jdbc.sql("""
                        insert into application (id, meeting_id, name, organisation, email, language, why, remote, asked, needed,
                                                 publish_name, status, reason, applied_at, decided_at, door, version)
                        values (:id, :meeting, :name, :organisation, :email, :language, :why, :remote, :asked::text[], :needed,
                                :publishName, :status, :reason, :appliedAt, :decidedAt, :door, 0)
                        on conflict (id) do nothing
                        """), typed)
                        .param("meeting", typed.meetingId().value())
                        .update()
                > 0;
    }

    /** @throws Refused if somebody else changed it since it was read */
    void update(Application changed) {
        int updated =
                fill(jdbc.sql("""
                update application
                   set name = :name, organisation = :organisation, email = :email, language = :language, why = :why,
                       remote = :remote, asked = :asked::text[], needed = :needed, publish_name = :publishName,
                       status = :status, reason = :reason, applied_at = :appliedAt, decided_at = :decidedAt, door = :door,
                       version = version + 1
                 where id = :id and version = :version
                """), changed).param("version", changed.version()).update();
        if (updated == 0) {
            throw new Refused("", "application.changed-meanwhile");
        }
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Application application) {
        Applicant applicant = application.applicant();
        Wish wish = application.wish();
        return statement
                .param("id", application.id().value())
                .param("name", applicant.name())
                .param("organisation", applicant.organisation())
                .param("email", applicant.email().value())
                .param("language", applicant.language().getLanguage())
                .param("why", wish.why())
                .param("remote", wish.remote())
                .param("asked", wish.needs().stream().map(Need::name).toArray(String[]::new))
                .param("needed", wish.needed())
                .param("publishName", wish.publishName())
                .param("status", application.status().name())
                .param("reason", application.reason())
                .param("appliedAt", utc(application.appliedAt()))
                .param(
                        "decidedAt",
                        application.decidedAt().map(Applications::utc).orElse(null))
                .param("door", application.door().orElse(null));
    }

    /** The same, and nobody else answers it until the transaction is over. */
    Application lock(ApplicationId id) {
        return jdbc.sql("select * from application where id = :id for update")
                .param("id", id.value())
                .query(Applications::application)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same. @throws NotFound also if it is to another meeting, or nobody has confirmed it */
    Application lockOf(MeetingId meeting, ApplicationId id) {
        Application found = lock(id);
        if (!found.meetingId().equals(meeting) || !found.isConfirmed()) {
            throw new NotFound();
        }
        return found;
    }

    Optional<Application> find(UUID id) {
        return one("select * from application where id = :id", id);
    }

    Optional<Application> behind(UUID door) {
        return one("select * from application where door = :id", door);
    }

    /** Erases one that nobody has confirmed. */
    void erase(Application typed) {
        jdbc.sql("delete from application where id = :id and status = 'UNCONFIRMED'")
                .param("id", typed.id().value())
                .update();
    }

    private Optional<Application> one(String select, UUID id) {
        return jdbc.sql(select).param("id", id).query(Applications::application).optional();
    }

    /** What somebody with this address has applied for; nobody else answers it until the transaction is over. */
    Optional<Application> lockFrom(MeetingId meeting, EmailAddress address) {
        return jdbc.sql("""
                        select * from application
                         where meeting_id = :meeting and lower(email) = lower(:email) and status <> 'UNCONFIRMED'
                           for update
                        """)
                .param("meeting", meeting.value())
                .param("email", address.value())
                .query(Applications::application)
                .optional();
    }

    /** In order of arrival; those that nobody has confirmed are none. */
    List<Application> ofMeeting(MeetingId meeting) {
        return jdbc.sql("""
                        select * from application where meeting_id = :meeting and status <> 'UNCONFIRMED'
                         order by applied_at, id
                        """)
                .param("meeting", meeting.value())
                .query(Applications::application)
                .list();
    }

    /** Whether anybody has applied, or is about to. */
    boolean isAny(MeetingId meeting) {
        return jdbc.sql("select exists (select 1 from application where meeting_id = :meeting)")
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    int count(MeetingId meeting, Application.Status status) {
        return jdbc.sql("select count(*) from application where meeting_id = :meeting and status = :status")
                .param("meeting", meeting.value())
                .param("status", status.name())
                .query(Integer.class)
                .single();
    }

    /** Of those seen; whoever has no place any more is passed over. */
    void recordAttendance(MeetingId meeting, Set<ApplicationId> seen, Set<ApplicationId> came) {
        jdbc.sql("""
                update application set attended = (id = any(:came::uuid[])), version = version + 1
                 where meeting_id = :meeting and status = 'ACCEPTED' and id = any(:seen::uuid[])
                """)
                .param("seen", array(seen))
                .param("came", array(came))
                .param("meeting", meeting.value())
                .update();
    }

    private static String[] array(Set<ApplicationId> ids) {
        return ids.stream().map(ApplicationId::toString).toArray(String[]::new);
    }

    private static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                new ApplicationId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new Applicant(
                        row.getString("name"),
                        row.getString("organisation"),
                        new EmailAddress(row.getString("email")),
                        Locale.forLanguageTag(row.getString("language"))),
                new Wish(
                        row.getString("why"),
                        row.getBoolean("remote"),
                        needs(row.getArray("asked")),
                        row.getString("needed"),
                        row.getBoolean("publish_name")),
                Application.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("door", UUID.class)),
                Optional.ofNullable(row.getObject("attended", Boolean.class)),
                row.getInt("version"));
    }

    private static Set<Need> needs(Array asked) throws SQLException {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        Arrays.stream((String[]) asked.getArray()).map(Need::valueOf).forEach(needs::add);
        return needs;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
