package se.radslag.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A peer: an engine of its own that sends the same letters in another shape. */
class PeerProgram implements Contender {

    private final Child program;
    private final String database;
    private final JdbcClient watch;
    private int organisations;
    private Instant begun = Instant.EPOCH;

    PeerProgram(RadslagProgram.Surroundings around, Peer peer, Path letter) {
        database = peer.name().toLowerCase(java.util.Locale.ROOT);
        around.databases().create(database);
        watch = around.databases().watch(database);
        program = Child.of(
                around.folder(),
                peer.program(),
                database,
                peer.name(),
                around.databases().urlOf(database),
                around.sink().port(),
                letter);
        program.answer();
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public void prepare(int size) {
        organisations = size;
    }

    @Override
    public void begin() {
        begun = Instant.EPOCH.plus(Long.parseLong(program.ask("begin " + organisations)), ChronoUnit.MICROS);
    }

    /** All processes have ended. */
    @Override
    public boolean isOver() {
        return watch.sql("select not exists (select from act_ru_execution)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Instant begun() {
        return begun;
    }

    /** Others keep no note of a letter but the end of its step, so the relay's word counts. */
    @Override
    public Instant ended(Instant taken) {
        return taken;
    }

    @Override
    public void close() {
        program.close();
    }
}
