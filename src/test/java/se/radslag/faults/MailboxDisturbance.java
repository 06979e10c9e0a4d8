package se.radslag.faults;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import se.radslag.faults.MailboxScene.Reader;

/** What may happen to nodes, database and network while letters are read. */
enum MailboxDisturbance {
    /** kill -9 of the node that reads, which is then started again. */
    READER_KILLED(scene -> scene.reader().node().killAndStartAgain()),

    /** kill -9 of the node that does not read. */
    OTHER_KILLED(scene -> scene.besides(scene.reader()).node().killAndStartAgain()),

    /** The node that reads stands still until the other has taken over and reads, and then goes on where it was. */
    READER_FROZEN(scene -> {
        Reader frozen = scene.reader();
        frozen.node().freeze();
        MailboxScene.await("the other one reads", scene.besides(frozen).line()::isInUse);
        frozen.node().thaw();
    }),

    DATABASE_RESTARTED(MailboxScene::restartDatabase),

    /** All connections to the mailbox break off, and new ones are refused for a while. */
    NETWORK_CUT(scene -> {
        int before = sum(scene, Line::refused);
        scene.both().forEach(reader -> reader.line().cut());
        MailboxScene.await("somebody was refused twice", () -> sum(scene, Line::refused) >= before + 2);
        scene.both().forEach(reader -> reader.line().mend());
    }),

    /** Nothing comes through the connections any more, and they do not break off either; somebody loses patience and connects anew. */
    NETWORK_SILENT(scene -> {
        int before = sum(scene, Line::begun);
        scene.both().forEach(reader -> reader.line().fallSilent());
        MailboxScene.await("somebody connects anew", () -> sum(scene, Line::begun) > before);
    });

    /** A disturbance that has been, with the time it took. */
    record Happened(MailboxDisturbance what, Instant from, Instant until) {}

    private final Consumer<MailboxScene> deed;

    MailboxDisturbance(Consumer<MailboxScene> deed) {
        this.deed = deed;
    }

    Happened happenTo(MailboxScene scene) {
        Instant from = Instant.now();
        deed.accept(scene);
        return new Happened(this, from, Instant.now());
    }

    private static int sum(MailboxScene scene, ToIntFunction<Line> figure) {
        return scene.both().stream()
                .mapToInt(reader -> figure.applyAsInt(reader.line()))
                .sum();
    }
}
