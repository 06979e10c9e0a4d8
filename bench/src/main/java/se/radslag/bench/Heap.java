package se.radslag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What lives in a program's heap: what its collector's own log says is left after a full collection that we ask for. That costs time, so such a
 * run is not timed.
 */
class Heap {

    private static final Pattern FULL = Pattern.compile("Pause Full.*\\d+M->(\\d+)M\\(");
    private static final long MEGABYTE = 1 << 20;

    private final Path log;
    private final long pid;

    Heap(Path log, long pid) {
        this.log = log;
        this.pid = pid;
    }

    /** What a program's environment needs for this. */
    static Map<String, String> settings(Path log) {
        return Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + log);
    }

    /** Bytes that live now. */
    long live() {
        int before = collections().size();
        collect();
        return most(before);
    }

    /** The most that lived at any of the moments, one after the other, at which it was asked while the work was done. */
    long mostDuring(Runnable work) {
        int before = collections().size();
        AtomicBoolean over = new AtomicBoolean();
        Thread looking = new Thread(() -> {
            while (!over.get()) {
                collect();
            }
        });
        looking.start();
        try {
            work.run();
        } finally {
            over.set(true);
            join(looking);
        }
        return most(before);
    }

    private long most(int before) {
        return collections().stream()
                .skip(before)
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    /** What was left after each full collection so far. */
    private List<Long> collections() {
        try {
            return FULL.matcher(Files.readString(log))
                    .results()
                    .map((MatchResult full) -> Long.parseLong(full.group(1)) * MEGABYTE)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it is done. */
    private void collect() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            jcmd.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
