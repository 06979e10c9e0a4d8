package se.radslag.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the relay has taken since it was last asked to begin anew. */
class Tally {

    private final Set<String> recipients = ConcurrentHashMap.newKeySet();
    private final AtomicLong letters = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong lastNews = new AtomicLong();
    private volatile long delay;

    void reset(long milliseconds) {
        recipients.clear();
        letters.set(0);
        bytes.set(0);
        connections.set(0);
        lastNews.set(0);
        delay = milliseconds;
    }

    void connected() {
        connections.incrementAndGet();
    }

    void took(String recipient, long size) {
        if (delay > 0) {
            think();
        }
        letters.incrementAndGet();
        bytes.addAndGet(size);
        if (recipients.add(recipient)) {
            lastNews.accumulateAndGet(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()), Math::max);
        }
    }

    private void think() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "%d %d %d %d %d"
                .formatted(letters.get(), recipients.size(), bytes.get(), connections.get(), lastNews.get());
    }
}
