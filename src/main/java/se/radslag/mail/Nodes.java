package se.radslag.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The nodes that deliver letters, and the last beat of the heart of each. */
@Repository
class Nodes {

    private final JdbcClient jdbc;

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Beats once more, for the first time, or for the first time after it was taken for dead.
     *
     * @param beat another than any that the node has had before: by that others see that it lives
     */
    void beat(UUID node, long beat) {
        jdbc.sql(
                        "insert into mail_node (id, beat) values (:node, :beat) on conflict (id) do update set beat = excluded.beat")
                .param("node", node)
                .param("beat", beat)
                .update();
    }

    Map<UUID, Long> beats() {
        return jdbc
                .sql("select id, beat from mail_node")
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getLong("beat")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Strikes out a node whose heart stands still; what it was about to send waits for others.
     *
     * @return whether it was there, and had not beaten since
     */
    @Transactional
    public boolean bury(UUID node, long lastBeat, Instant at) {
        int buried = jdbc.sql("delete from mail_node where id = :node and beat = :beat")
                .param("node", node)
                .param("beat", lastBeat)
                .update();
        if (buried > 0) {
            release(node, at);
        }
        return buried > 0;
    }

    /** Takes leave: the node delivers nothing any more. */
    @Transactional
    public void leave(UUID node, Instant at) {
        jdbc.sql("delete from mail_node where id = :node").param("node", node).update();
        release(node, at);
    }

    private void release(UUID node, Instant at) {
        jdbc.sql("""
                        update letter_delivery set status = 'WAITING', lease = null, node = null, due_at = :at
                        where status = 'SENDING' and node = :node
                        """)
                .param("node", node)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
