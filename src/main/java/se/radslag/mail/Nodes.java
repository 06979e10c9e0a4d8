package se.radslag.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The nodes that deliver letters, and how often the heart of each has beaten. */
@Repository
class Nodes {

    private final JdbcClient jdbc;

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Beats once more, for the first time, or for the first time after it was taken for dead. */
    void beat(UUID node) {
        jdbc.sql(
                        "insert into mail_node (id, beat) values (:node, 1) on conflict (id) do update set beat = mail_node.beat + 1")
                .param("node", node)
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

    /** Strikes out a node whose heart stands still; what it was about to send waits for others. */
    @Transactional
    public void bury(UUID node, long lastBeat, Instant at) {
        int buried = jdbc.sql("delete from mail_node where id = :node and beat = :beat")
                .param("node", node)
                .param("beat", lastBeat)
                .update();
        if (buried > 0) {
            release(node, at);
        }
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
