package se.radslag.access;

import java.time.Duration;

/** More came from one address or by one link than people send. */
class TooManyRequests extends RuntimeException {

    private final Duration wait;

    TooManyRequests(Duration wait) {
        this.wait = wait;
    }

    /** After which something is let through again; at least a second. */
    Duration patience() {
        return wait;
    }
}
