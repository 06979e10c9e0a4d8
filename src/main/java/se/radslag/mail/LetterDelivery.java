package se.radslag.mail;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.radslag.mail.Handover.Failure;

/** Looks through the outbox again and again, and at once when something was posted. */
@Component
class LetterDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDelivery.class);

    private final LetterBatch batch;
    private final TaskScheduler scheduler;

    LetterDelivery(LetterBatch batch, TaskScheduler scheduler) {
        this.batch = batch;
        this.scheduler = scheduler;
    }

    /** Delivers what a transaction posted as soon as it has committed. */
    @TransactionalEventListener(fallbackExecution = true)
    void hasten(LettersPosted posted) {
        scheduler.schedule(this::deliver, scheduler.getClock().instant());
    }

    /** Delivers until nothing is due. */
    @Scheduled(fixedDelayString = "${radslag.mail.poll:1s}")
    void deliver() {
        try {
            while (!deliverBatch().isIdle()) {
                LOG.debug("A batch of letters has been worked through");
            }
        } catch (RuntimeException broken) {
            LOG.error(
                    "Letters may have been sent without being marked: all wait, lest they go out every second", broken);
            batch.pause(broken.toString());
        }
    }

    private Handover deliverBatch() {
        giveUpTheHopeless(batch.draw());
        Handover handover = batch.handOver();
        giveUpTheHopeless(handover.failures());
        return handover;
    }

    private void giveUpTheHopeless(List<Failure> failures) {
        failures.stream().filter(Failure::isHopeless).forEach(this::giveUp);
    }

    /** Each for itself: whoever cannot bear the news must not spoil the rest. The letter then waits and is given up next time. */
    private void giveUp(Failure failure) {
        try {
            batch.giveUp(failure);
        } catch (RuntimeException unheard) {
            LOG.error(
                    "Nobody could be told that letter {} failed",
                    failure.letter().id(),
                    unheard);
        }
    }
}
