package se.radslag.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;

/** Where it is kept what meetings ask for and offer. */
@Repository
class Offers {

    /** The columns of an offer, named apart from a meeting's. */
    static final String COLUMNS =
            "o.remote, o.asked, o.hours, o.travel, o.example, o.places_each, o.places, o.version as offer_version";

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MeetingOffer get(MeetingId id) {
        return jdbc.sql("select " + COLUMNS + " from meeting_offer o where meeting_id = :id")
                .param("id", id.value())
                .query(Offers::offer)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(MeetingId id, MeetingOffer offer) {
        fill(jdbc.sql("""
                insert into meeting_offer (meeting_id, remote, asked, hours, travel, example, places_each, places, version)
                values (:id, :remote, :asked, :hours, :travel, :example, :placesEach, :places, 0)
                """), id, offer).update();
    }

    /** @throws Refused if somebody else changed it since it was read */
    void update(MeetingId id, MeetingOffer offer) {
        int updated =
                fill(jdbc.sql("""
                update meeting_offer
                   set remote = :remote, asked = :asked, hours = :hours, travel = :travel, example = :example,
                       places_each = :placesEach, places = :places, version = version + 1
                 where meeting_id = :id and version = :version
                """), id, offer).param("version", offer.version()).update();
        if (updated == 0) {
            throw new Refused("", "meeting.changed-meanwhile");
        }
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, MeetingId id, MeetingOffer offer) {
        return statement
                .param("id", id.value())
                .param("remote", offer.remote())
                .param("asked", offer.needs().stream().map(Need::name).toArray(String[]::new))
                .param("hours", offer.hours())
                .param("travel", offer.travel())
                .param("example", offer.example())
                .param("placesEach", offer.placesEach())
                .param("places", offer.places());
    }

    static MeetingOffer offer(ResultSet row, int number) throws SQLException {
        return new MeetingOffer(
                row.getBoolean("remote"),
                needs((String[]) row.getArray("asked").getArray()),
                row.getBoolean("hours"),
                row.getBoolean("travel"),
                row.getBoolean("example"),
                row.getObject("places_each", Integer.class),
                row.getObject("places", Integer.class),
                row.getInt("offer_version"));
    }

    private static Set<Need> needs(String[] names) {
        return Stream.of(names).map(Need::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }
}
