package se.radslag.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.Clock;

/** The letters that wait for delivery, seen as a whole. */
@Repository
class Queue {

    private static final String WAITING = " from letter_delivery where status in ('WAITING', 'SENDING')";

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long length() {
        return jdbc.sql("select count(*)" + WAITING).query(Long.class).single();
    }

    /** For how long the oldest letter has been due; nothing if none is. */
    Duration age() {
        return oldest().map(due -> Duration.between(due, clock.now()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    private Optional<Instant> oldest() {
        return jdbc.sql("select due_at" + WAITING + " order by due_at, number limit 1")
                .query((row, number) ->
                        row.getObject("due_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
