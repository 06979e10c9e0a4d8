package se.radslag.bench;

import java.time.Duration;
import java.time.Instant;

/** Lets contenders send stages, and measures them all alike. */
class Trial {

    private static final Duration PEEK = Duration.ofMillis(50);

    private final Sink sink;
    private final Database databases;

    Trial(Sink sink, Database databases) {
        this.sink = sink;
        this.databases = databases;
    }

    /** Measures one stage; gives up after so long. */
    Result run(Contender contender, int organisations, int relayMilliseconds, Duration patience) {
        contender.prepare(organisations);
        Meter meter = new Meter(databases, contender.database());
        sink.reset(relayMilliseconds);
        meter.begin();
        Instant latest = Instant.now().plus(patience);
        contender.begin();
        boolean whole = await(contender, organisations, latest);
        Account account = meter.end();
        Sink.Count count = sink.count();
        Duration time = whole ? Duration.between(contender.begun(), contender.ended(count.lastNews())) : patience;
        return new Result(organisations, count.distinct(), count.letters(), count.connections(), whole, time, account);
    }

    private boolean await(Contender contender, int organisations, Instant latest) {
        while (Instant.now().isBefore(latest)) {
            if (sink.count().distinct() >= organisations && contender.isOver()) {
                return true;
            }
            rest();
        }
        return false;
    }

    static void rest() {
        rest(PEEK);
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
