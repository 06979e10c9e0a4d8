package se.radslag.faults;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the mail server saw: the truth with which the database is compared. */
final class ServerLog {

    /**
     * A letter that the server has whole.
     *
     * @param letter identity, from the envelope's sender
     * @param fault what the server did then
     */
    record Taken(Instant at, String letter, String recipient, String messageId, String content, Fault fault) {}

    /** A letter that the server will never take. */
    record Refused(Instant at, String letter, String recipient) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    void add(Taken letter) {
        taken.add(letter);
    }

    void add(Refused letter) {
        refused.add(letter);
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    List<Taken> taken() {
        return taken;
    }

    List<Refused> refused() {
        return refused;
    }

    List<Fault> faults() {
        return faults;
    }
}
