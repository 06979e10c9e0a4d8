package se.radslag.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Times in which no letter could be handed over, noted once for all nodes, so that people are told once. */
@Repository
class Outages {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Outages(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Tells of an outage unless one is known. @return whether it is new */
    @Transactional
    public boolean begin(String reason, Instant at) {
        OutageId id = OutageId.random();
        int begun = jdbc.sql("""
                        insert into mail_outage (id, reason, started_at) values (:id, :reason, :at)
                        on conflict ((true)) where ended_at is null do nothing
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("at", utc(at))
                .update();
        if (begun > 0) {
            events.publishEvent(new DeliveryPaused(id));
        }
        return begun > 0;
    }

    /** Tells that letters are handed over again, if there was an outage. */
    @Transactional
    public void end(Instant at) {
        jdbc.sql("update mail_outage set ended_at = :at where ended_at is null returning id")
                .param("at", utc(at))
                .query((row, number) -> new OutageId(row.getObject("id", UUID.class)))
                .list()
                .forEach(id -> events.publishEvent(new DeliveryResumed(id)));
    }

    Optional<MailOutage> find(OutageId id) {
        return jdbc.sql("select * from mail_outage where id = :id")
                .param("id", id.value())
                .query((row, number) -> new MailOutage(
                        id,
                        row.getString("reason"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    boolean isOpen() {
        return jdbc.sql("select exists (select from mail_outage where ended_at is null)")
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
