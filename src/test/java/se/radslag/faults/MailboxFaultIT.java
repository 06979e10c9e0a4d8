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
import se.radslag.faults.MailboxDisturbance.Happened;

/**
 * Two nodes read one mailbox: no letter is handled twice and none is missed, whatever happens to them, to the database and to the network.
 *
 * <p>{@code -Dradslag.faults.duration=PT10M -Dradslag.faults.seed=7} runs it longer, and repeats what a seed draws.
 */
class MailboxFaultIT {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxFaultIT.class);
    private static final Duration DURATION = Duration.parse(System.getProperty("radslag.faults.duration", "PT30S"));
    private static final long SEED = Long.getLong("radslag.faults.seed", 7);

    /** So many letters come before something happens, and as many while it does. */
    private static final int LETTERS = 40;

    @TempDir
    Path folder;

    @Test
    void handlesEachLetterOnce() throws Exception {
        try (MailboxScene scene = new MailboxScene(folder)) {
            List<Happened> happened = played(scene, scene.inviteAll(SEED));
            MailboxVerdict verdict = new MailboxVerdict(scene, happened);
            LOG.info("Seed {}, {}:\n{}", SEED, DURATION, verdict.summary());
            verdict.eachIsRegisteredOnceAsItCame();
            verdict.eachThatStaffMustReadHasOneTask();
            verdict.eachAnswerIsTakenAndReceiptedOnce();
            verdict.eachReturnIsNotedOnce();
            verdict.allLieInTheHandledFolder();
        }
    }

    private static List<Happened> played(MailboxScene scene, Writers writers) {
        Random random = new Random(SEED);
        List<Happened> happened = new ArrayList<>();
        Instant end = Instant.now().plus(DURATION);
        while (Instant.now().isBefore(end)) {
            List<MailboxDisturbance> disturbances = new ArrayList<>(List.of(MailboxDisturbance.values()));
            Collections.shuffle(disturbances, random);
            for (MailboxDisturbance disturbance : disturbances) {
                scene.putAndAwaitSome(writers.write(LETTERS), random);
                scene.putWhile(writers.write(LETTERS), () -> happened.add(disturbance.happenTo(scene)));
                LOG.info("{}", happened.get(happened.size() - 1));
            }
        }
        scene.drain();
        return happened;
    }
}
