package se.radslag.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The relay, as seen by whoever measures. */
class Sink implements AutoCloseable {

    private final Child program;
    private final int port;

    Sink(Path folder) {
        program = Child.of(folder, SinkProgram.class, "sink");
        port = Integer.parseInt(program.answer());
    }

    /**
     * @param letters all that were taken
     * @param distinct recipients among them
     * @param connections opened
     * @param lastNews when the last letter came to somebody who had none
     */
    record Count(long letters, long distinct, long bytes, long connections, Instant lastNews) {}

    int port() {
        return port;
    }

    /** Begins to count anew, and from now on thinks so long before it takes a letter. */
    void reset(int milliseconds) {
        program.ask("reset " + milliseconds);
    }

    Count count() {
        String[] words = program.ask("tally").split(" ");
        return new Count(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Instant.EPOCH.plus(Long.parseLong(words[4]), ChronoUnit.MICROS));
    }

    @Override
    public void close() {
        program.close();
    }
}
