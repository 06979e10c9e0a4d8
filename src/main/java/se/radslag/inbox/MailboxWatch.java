package se.radslag.inbox;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.core.NotFound;

/**
 * Tells people, once for all nodes, when the mailbox cannot be read for long, and when it can again. For how long it could not be is counted in the
 * database, so that nodes that die or hand over the turn do not begin to count anew.
 */
@Component
public class MailboxWatch {

    private final MailboxOutages outages;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    MailboxWatch(MailboxOutages outages, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.outages = outages;
        this.transaction = transaction;
        this.events = events;
    }

    /** Why and since when the mailbox could not be read. @throws NotFound for an unknown one */
    public MailboxOutage outage(MailboxOutageId id) {
        return outages.find(id).orElseThrow(NotFound::new);
    }

    /** The node whose turn it is could not read the mailbox; {@link ReadingStopped} tells of it when that has lasted. */
    void fails(String reason, Instant at) {
        transaction.executeWithoutResult(status -> {
            outages.begin(at);
            outages.tell(reason, at.minus(MailboxState.PATIENCE), at)
                    .forEach(id -> events.publishEvent(new ReadingStopped(id)));
        });
    }

    /** The mailbox was read; {@link ReadingResumed} tells of it if people think that it is not. */
    void works(Instant at) {
        transaction.executeWithoutResult(
                status -> outages.end(at).forEach(id -> events.publishEvent(new ReadingResumed(id))));
    }
}
