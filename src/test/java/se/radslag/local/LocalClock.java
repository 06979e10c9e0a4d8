package se.radslag.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The real time plus an offset that can be changed: the one clock of rooms and engine in the local run and in tests.
 *
 * <p>The offset is kept in a file, since a year played half does not begin anew after a restart.
 */
public class LocalClock extends Clock {

    private final Path file;
    private final ZoneId zone;
    private final ObjectProvider<JobPause> jobs;
    private volatile Duration offset;

    LocalClock(Path folder, ZoneId zone, ObjectProvider<JobPause> jobs) {
        this.file = folder.resolve("klocka");
        this.zone = zone;
        this.jobs = jobs;
        this.offset = read(file);
        tellEngine();
    }

    /** Sets the time, and wakes the engine; no job runs meanwhile, since its lock would end under it and it would run twice. */
    public synchronized void moveTo(Instant time) {
        jobs.getObject().around(() -> {
            offset = wholeMillis(Duration.between(Instant.now(), time));
            write(file, offset);
            tellEngine();
        });
    }

    /** The engine's clock knows no finer time; rounded up, since the time asked for has then come. */
    private static Duration wholeMillis(Duration duration) {
        return duration.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The one place besides this class that knows the time is the engine, which has a clock of its own. */
    private void tellEngine() {
        ClockUtil.offset(offset.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), offset);
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Duration offset) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
