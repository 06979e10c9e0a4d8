package se.radslag.bench;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a stage cost the database.
 *
 * @param wal bytes of write-ahead log
 * @param walOfCopies bytes of it that hold the kept copies of letters
 */
record Account(List<Statement> statements, long wal, long walOfCopies) {

    /** A statement's text, with {@code $1} for each value, and how often it ran. */
    record Statement(String text, long calls) {

        boolean isOfEngine() {
            return text.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\bact_(ru|hi|re|ge|id)_.*")
                    || text.matches("(?is).*\\bflw_.*");
        }

        /** Begin, commit and settings of the connection: no work, but round trips. */
        boolean isFrame() {
            return text.matches("(?is)\\s*(begin|commit|rollback|set|show|savepoint|release|start|discard).*");
        }

        boolean isWrite() {
            return text.matches("(?is).*\\b(insert|update|delete)\\b.*");
        }
    }

    long ofEngine() {
        return sum(statement -> statement.isOfEngine() && !statement.isFrame());
    }

    long ofOurs() {
        return sum(statement -> !statement.isOfEngine() && !statement.isFrame());
    }

    long all() {
        return sum(statement -> !statement.isFrame());
    }

    private long sum(Predicate<Statement> which) {
        return statements.stream().filter(which).mapToLong(Statement::calls).sum();
    }
}
