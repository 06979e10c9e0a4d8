package se.radslag.mail;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.core.Clock;
import se.radslag.mail.Deliveries.HandedOver;

/** Writes down what became of letters, and tells others when one is given up. */
@Component
class DeliveryNotes {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryNotes.class);

    private final Deliveries deliveries;
    private final Letters letters;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DeliveryNotes(
            Deliveries deliveries,
            Letters letters,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Notes what has been handed over. @return which of the next letters are still ours */
    Set<LetterId> advance(Collection<HandedOver> done, Collection<ReadyLetter> next) {
        return deliveries.advance(done, next, clock.now());
    }

    void handBack(Collection<ReadyLetter> untried) {
        deliveries.handBack(untried, clock.now());
    }

    /**
     * Notes that an attempt failed: the letter is tried again, unless it has been for two days.
     *
     * @param attempts those that failed before
     */
    void failed(LetterId id, UUID lease, int attempts, String reply) {
        Backoff.after(attempts + 1)
                .ifPresentOrElse(
                        wait -> deliveries.defer(id, lease, clock.now().plus(wait), reply),
                        () -> giveUp(id, lease, reply));
    }

    /** Gives a letter up, together with whoever draws a conclusion from that; whoever cannot bear the news must not bring it back. */
    void giveUp(LetterId id, UUID lease, String reply) {
        try {
            transaction.executeWithoutResult(status -> giveUpAndTell(id, lease, reply));
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException unheard) {
            LOG.error("Nobody could be told that letter {} failed", id, unheard);
            deliveries.giveUp(id, lease, reply);
        }
    }

    private void giveUpAndTell(LetterId id, UUID lease, String reply) {
        if (deliveries.giveUp(id, lease, reply)) {
            letters.find(id)
                    .map(Letters.Found::letter)
                    .ifPresent(letter -> events.publishEvent(
                            new LetterFailed(id, letter.stage(), letter.sender().recordNumber())));
        }
    }
}
