package se.radslag.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class UndisturbedWaitsTest {

    private final Thread broken = new Thread(UndisturbedWaitsTest::fail, "broken on purpose");

    @Test
    void aThreadThatThrowsDisturbsNobodyWhoWaits() {
        await().until(this::isBroken);
        assertThat(broken.isAlive()).isFalse();
    }

    /** The second time one asks: what the thread throws comes in between. */
    private boolean isBroken() throws InterruptedException {
        boolean asked = broken.getState() == Thread.State.TERMINATED;
        if (!asked) {
            broken.start();
            broken.join();
        }
        return asked;
    }

    private static void fail() {
        throw new IllegalStateException("on purpose");
    }
}
