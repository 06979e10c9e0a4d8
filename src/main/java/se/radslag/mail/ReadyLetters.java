package se.radslag.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Letters between those who prepare them and those who carry them. */
class ReadyLetters {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final BlockingQueue<ReadyLetter> queue;
    private final int carriers;

    ReadyLetters(int room, int carriers) {
        queue = new LinkedBlockingQueue<>(room);
        this.carriers = carriers;
    }

    /** Waits for room, as long as it is worth it. */
    void put(ReadyLetter letter, BooleanSupplier worthIt) throws InterruptedException {
        while (worthIt.getAsBoolean() && !queue.offer(letter, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** The next letters, at most so many and no more than one carrier's share; none if there are none after a while. */
    List<ReadyLetter> take(int most, Duration patience) throws InterruptedException {
        List<ReadyLetter> taken = new ArrayList<>();
        ReadyLetter first = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            queue.drainTo(taken, Math.max(0, Math.min(most, queue.size() / carriers) - 1));
        }
        return taken;
    }

    void clear() {
        queue.clear();
    }
}
