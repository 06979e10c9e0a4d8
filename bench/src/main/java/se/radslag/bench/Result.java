package se.radslag.bench;

import java.time.Duration;

/**
 * How a stage went.
 *
 * @param reached how many of the organisations got a letter
 * @param letters handed over, those that came twice included
 * @param whole whether the stage came to its end in the time it was given
 * @param time from the service task to the last letter
 */
record Result(
        int organisations,
        long reached,
        long letters,
        long connections,
        boolean whole,
        Duration time,
        Account account) {

    double seconds() {
        return time.toNanos() / 1e9;
    }

    double perSecond() {
        return seconds() == 0 ? 0 : reached / seconds();
    }

    double oursPerLetter() {
        return (double) account.ofOurs() / organisations;
    }

    double allPerLetter() {
        return (double) account.all() / organisations;
    }

    double walPerLetter() {
        return (double) (account.wal() - account.walOfCopies()) / organisations;
    }

    double walOfCopyPerLetter() {
        return (double) account.walOfCopies() / organisations;
    }
}
