package se.radslag.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** What may happen to nodes and servers while letters are being delivered. */
enum Disturbance {
    /** kill -9 of a node, which is then started again. */
    KILL(scene -> scene.second().killAndStartAgain()),

    /** A node stands still for longer than its leases last, and goes on where it was. */
    FREEZE(scene -> {
        scene.first().freeze();
        pass(Node.LEASE.multipliedBy(2));
        scene.first().thaw();
    }),

    /** PostgreSQL is restarted, while no job of the engine runs: its lock would outlive the job, and no clock can be moved meanwhile. */
    DATABASE_RESTART(scene -> {
        Awaitility.await("no job runs").atMost(Duration.ofMinutes(2)).until(() -> !scene.runsJobs());
        scene.database().restart();
    }),

    /** One node's clock goes two hours ahead of the other's, so that all leases of the other look old to it. */
    CLOCK_JUMP(scene -> {
        scene.first().moveClock(Duration.ofHours(2));
        scene.second().moveClock(Duration.ofHours(2));
    }),

    /** The mail server breaks off and refuses TLS for a while; delivery pauses, and resumes by itself when the pause is over. */
    TLS_REFUSED(scene -> {
        refuseTls(scene.relay());
        Awaitility.await("delivery has paused").atMost(Duration.ofMinutes(2)).until(scene::isPaused);
        scene.relay().grantTls();
        scene.first().moveClock(Duration.ofSeconds(31));
        scene.second().moveClock(Duration.ofSeconds(31));
        Awaitility.await("delivery has resumed").atMost(Duration.ofMinutes(2)).until(() -> !scene.isPaused());
    });

    /** A disturbance that has been, with the time it took. */
    record Happened(Disturbance what, Instant from, Instant until) {}

    private final Consumer<Scene> deed;

    Disturbance(Consumer<Scene> deed) {
        this.deed = deed;
    }

    Happened happenTo(Scene scene) {
        Instant from = Instant.now();
        deed.accept(scene);
        return new Happened(this, from, Instant.now());
    }

    private static void pass(Duration time) {
        Instant end = Instant.now().plus(time);
        Awaitility.await()
                .atMost(time.multipliedBy(2))
                .until(() -> !Instant.now().isBefore(end));
    }

    private static void refuseTls(FaultyRelay relay) {
        try {
            relay.refuseTls();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
