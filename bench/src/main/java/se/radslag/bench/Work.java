package se.radslag.bench;

import java.util.List;

/**
 * What a request asks of the database.
 *
 * @param reads by their length: bytes of the rows that each reads
 * @param writes in no order
 */
record Work(int transactions, List<Integer> reads, List<Write> writes) {

    static final Work NONE = new Work(0, List.of(), List.of());

    /** What is done to a row. */
    enum Verb {
        INSERT,
        UPDATE,
        DELETE
    }

    /** @param bytes of the row */
    record Write(Verb verb, int bytes) {}

    int statements() {
        return reads.size() + writes.size();
    }

    String words() {
        return "%d (%d + %d), %d".formatted(statements(), reads.size(), writes.size(), transactions);
    }
}
