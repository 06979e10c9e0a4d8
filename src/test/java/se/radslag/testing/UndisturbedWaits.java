package se.radslag.testing;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets nothing disturb a test that waits but what it waits for. Awaitility would fail with whatever any thread throws, and GreenMail throws in
 * threads of its own whenever a program that reads a mailbox there is killed or just goes away.
 */
public final class UndisturbedWaits implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
