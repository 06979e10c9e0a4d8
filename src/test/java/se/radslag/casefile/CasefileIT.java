package se.radslag.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.testing.RadslagTest;

@RadslagTest
class CasefileIT {

    @Autowired
    CasefileService casefile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String recordNumber = "A2019/" + UUID.randomUUID();

    @Test
    void numbersWithoutGapsWhenEightRegisterAtOnce() throws Exception {
        var registrars = Executors.newFixedThreadPool(8);
        List<Callable<Void>> work =
                IntStream.range(0, 40).mapToObj(this::registerOrRollBack).toList();
        for (var done : registrars.invokeAll(work)) {
            done.get();
        }
        registrars.shutdown();
        assertThat(casefile.entries(recordNumber))
                .extracting(CasefileEntry::runningNumber)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void registersManyInTheirOrder() {
        casefile.register(document("first"));
        casefile.registerAll(List.of(document("second"), document("first"), document("third")));
        assertThat(casefile.entries(recordNumber))
                .extracting(CasefileEntry::title)
                .containsExactly("first", "second", "third");
    }

    @Test
    void numbersEachCaseByItself() {
        var other = new CaseDocument(
                recordNumber + "/B", recordNumber + "b", Direction.IN, "A → B", "b", "text/plain", new byte[0]);
        casefile.registerAll(List.of(document("a"), other, document("c")));
        assertThat(casefile.entries(other.recordNumber()))
                .extracting(CasefileEntry::runningNumber)
                .containsExactly(1);
        assertThat(casefile.entries(recordNumber))
                .extracting(CasefileEntry::runningNumber)
                .containsExactly(1, 2);
    }

    @Test
    void givesADocumentOneNumberHoweverOftenItIsRegistered() {
        var first = casefile.register(document("once"));
        assertThat(casefile.register(document("once"))).isEqualTo(first);
        assertThat(casefile.entries(recordNumber)).hasSize(1);
    }

    @Test
    void keepsTheChecksumOfTheContent() {
        assertThat(casefile.register(document("abc")).checksum())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesEveryChangeInTheDatabaseItself() {
        casefile.register(document("kept"));
        for (String change : List.of(
                "update casefile_entry set title = 'other'", "delete from casefile_entry", "truncate casefile_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("only ever inserted");
        }
    }

    /** Every fourth transaction fails after it has registered. */
    private Callable<Void> registerOrRollBack(int number) {
        return () -> {
            transaction.executeWithoutResult(status -> {
                casefile.register(document("document " + number));
                if (number % 4 == 0) {
                    status.setRollbackOnly();
                }
            });
            return null;
        };
    }

    private CaseDocument document(String title) {
        return new CaseDocument(
                recordNumber,
                recordNumber + ":" + title,
                Direction.OUT,
                "Departementet → Föreningen",
                title,
                "text/plain",
                title.getBytes(UTF_8));
    }
}
