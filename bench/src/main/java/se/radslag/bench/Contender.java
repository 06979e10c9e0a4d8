package se.radslag.bench;

import java.time.Instant;

/** Somebody who sends a stage's letters: a program of its own on a database of its own. */
interface Contender extends AutoCloseable {

    /** The database it works on. */
    String database();

    /** Gets everything ready for a stage, but its beginning. */
    void prepare(int organisations);

    /** Begins the stage that was prepared. */
    void begin();

    /** Whether all letters of the stage are handed over and noted. */
    boolean isOver();

    /** When the stage's service task began; known when the stage is over. */
    Instant begun();

    /**
     * When the last letter was handed over, and noted by those who note it.
     *
     * @param taken when the relay took it
     */
    Instant ended(Instant taken);

    @Override
    void close();
}
