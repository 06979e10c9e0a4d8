package se.radslag.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is to read the mailbox. How long another's beat has been the same is measured here, with a clock that never jumps.
 *
 * <p>Used by one thread.
 */
@Repository
class Turn {

    private final UUID self = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final MailboxProperties properties;
    private Sign last = new Sign(self, 0, 0);

    /** @param seen when it was first seen, by {@link System#nanoTime} */
    private record Sign(UUID node, long beat, long seen) {

        boolean isSame(Sign other) {
            return node.equals(other.node) && beat == other.beat;
        }
    }

    Turn(JdbcClient jdbc, MailboxProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Takes or keeps the turn, if it is nobody else's. Whoever has it asks again within a third of the lease. */
    boolean isOurs() {
        return keep() || begin() || takeOver();
    }

    /** Gives the turn to whoever asks next. */
    void end() {
        jdbc.sql("delete from inbox_reader where mailbox = :mailbox and node = :self")
                .param("mailbox", properties.mailbox())
                .param("self", self)
                .update();
    }

    private boolean keep() {
        return jdbc.sql("update inbox_reader set beat = :beat where mailbox = :mailbox and node = :self")
                        .param("beat", System.nanoTime())
                        .param("mailbox", properties.mailbox())
                        .param("self", self)
                        .update()
                > 0;
    }

    private boolean begin() {
        return jdbc.sql("""
                        insert into inbox_reader (mailbox, node, beat) values (:mailbox, :self, :beat)
                        on conflict (mailbox) do nothing
                        """)
                        .param("mailbox", properties.mailbox())
                        .param("self", self)
                        .param("beat", System.nanoTime())
                        .update()
                > 0;
    }

    private boolean takeOver() {
        Sign now = jdbc.sql("select node, beat from inbox_reader where mailbox = :mailbox")
                .param("mailbox", properties.mailbox())
                .query((row, number) ->
                        new Sign(row.getObject("node", UUID.class), row.getLong("beat"), System.nanoTime()))
                .optional()
                .orElse(last);
        last = now.isSame(last) ? last : now;
        return now.seen() - last.seen() >= properties.lease().toNanos() && replace(last);
    }

    private boolean replace(Sign dead) {
        return jdbc.sql("""
                        update inbox_reader set node = :self, beat = :next
                        where mailbox = :mailbox and node = :node and beat = :beat
                        """)
                        .param("self", self)
                        .param("next", System.nanoTime())
                        .param("mailbox", properties.mailbox())
                        .param("node", dead.node())
                        .param("beat", dead.beat())
                        .update()
                > 0;
    }
}
