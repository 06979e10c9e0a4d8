package se.radslag.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.radslag.core.Clock;

/**
 * Tells other nodes that this one lives, and takes over the letters, and the worries, of those that have died.
 *
 * <p>How long another's heart has stood still is measured here, with a clock that never jumps, and only while the database could be asked.
 */
@Component
class Heart {

    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

    /** Beats in a lease: as many as may be missed before somebody thinks the worst. */
    private static final int BEATS = 5;

    private volatile UUID self = UUID.randomUUID();
    private final Nodes nodes;
    private final MailProperties properties;
    private final Pause pause;
    private final Clock clock;
    private final Map<UUID, Sign> signs = new HashMap<>();

    /** @param seen by {@link System#nanoTime} */
    private record Sign(long beat, long seen) {}

    Heart(Nodes nodes, MailProperties properties, Pause pause, Clock clock) {
        this.nodes = nodes;
        this.properties = properties;
        this.pause = pause;
        this.clock = clock;
    }

    /** This node, until it is born again. */
    UUID node() {
        return self;
    }

    /**
     * Goes on as another node, after something went wrong and nobody knows what this one holds: what that is goes to others when its heart has
     * stood still for a while, like the letters of any dead node.
     */
    void bearAgain() {
        self = UUID.randomUUID();
    }

    long pauseMillis() {
        return properties.lease().dividedBy(BEATS).toMillis();
    }

    /** Beats, and looks after the others. */
    void beat() {
        try {
            nodes.beat(self, System.nanoTime());
            Map<UUID, Long> others = new HashMap<>(nodes.beats());
            others.remove(self);
            signs.keySet().retainAll(others.keySet());
            others.forEach(this::look);
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("No signs of life can be seen", away);
            signs.clear();
        }
    }

    void stop() {
        nodes.leave(self, clock.now());
    }

    private void look(UUID node, long beat) {
        Sign last = signs.get(node);
        if (last == null || last.beat() != beat) {
            signs.put(node, new Sign(beat, System.nanoTime()));
        } else if (System.nanoTime() - last.seen() >= properties.lease().toNanos()) {
            signs.remove(node);
            if (nodes.bury(node, beat, clock.now())) {
                LOG.warn("A node delivers no longer; others take over its letters");
                pause.lookAgain();
            }
        }
    }
}
