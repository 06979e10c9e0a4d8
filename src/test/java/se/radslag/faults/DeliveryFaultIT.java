package se.radslag.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.radslag.faults.Disturbance.Happened;

/**
 * Nobody who should get a letter goes without, whatever happens to nodes, database and mail server; and hardly anybody gets it twice.
 *
 * <p>{@code -Dradslag.faults.duration=PT30M -Dradslag.faults.seed=7} runs it longer, and repeats what a seed draws.
 */
class DeliveryFaultIT {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFaultIT.class);
    private static final Duration DURATION = Duration.parse(System.getProperty("radslag.faults.duration", "PT2M"));
    private static final long SEED = Long.getLong("radslag.faults.seed", 7);

    @TempDir
    Path folder;

    @Test
    void losesNoLetterAndSendsFewTwice() throws Exception {
        try (Scene scene = new Scene(folder, SEED)) {
            Verdict verdict = new Verdict(scene, played(scene));
            LOG.info("Seed {}, {}:\n{}", SEED, DURATION, verdict.summary());
            verdict.noneIsLostOrStuck();
            verdict.eachAttemptHandsOverTheSame();
            verdict.fewAreTriedAgain();
        }
    }

    private static List<Happened> played(Scene scene) {
        Random random = new Random(SEED);
        List<Happened> happened = new ArrayList<>();
        Instant end = Instant.now().plus(DURATION);
        while (Instant.now().isBefore(end)) {
            List<Disturbance> disturbances = new ArrayList<>(List.of(Disturbance.values()));
            Collections.shuffle(disturbances, random);
            for (Disturbance disturbance : disturbances) {
                scene.awaitWork();
                happened.add(disturbance.happenTo(scene));
                LOG.info("{}", happened.get(happened.size() - 1));
            }
        }
        happened.addAll(scene.drain());
        return happened;
    }
}
