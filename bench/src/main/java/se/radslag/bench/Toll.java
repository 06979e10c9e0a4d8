package se.radslag.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells from a database's account what one request of a kind asked of it, if so many were made and little else went on. */
final class Toll {

    private static final Pattern WRITE = Pattern.compile(
            "(?is)\\b(insert)\\s+into\\s+\\w+|\\b(update)\\s+\\w+(\\s+\\w+)?\\s+set\\b|\\b(delete)\\s+from\\s+\\w+");
    private static final Pattern READ_TABLE = Pattern.compile("(?i)\\b(?:from|join)\\s+(\\w+)");
    private static final Pattern WRITTEN_TABLE = Pattern.compile("(?i)\\b(?:into|update|delete\\s+from)\\s+(\\w+)");

    private final JdbcClient watch;

    /** @param watch the database whose rows are looked at for their size */
    Toll(JdbcClient watch) {
        this.watch = watch;
    }

    /**
     * What a request does, in no order: a statement's text for each time.
     *
     * @param made while so many requests were
     * @param idle for as long without any
     */
    static List<String> statements(List<Account.Statement> made, List<Account.Statement> idle, int requests) {
        Map<String, Long> others =
                idle.stream().collect(Collectors.toMap(Account.Statement::text, Account.Statement::calls));
        return made.stream()
                .flatMap(statement -> Stream.generate(statement::text)
                        .limit(times(statement.calls() - others.getOrDefault(statement.text(), 0L), requests)))
                .toList();
    }

    /** The same as work that another can do. */
    Work work(List<String> each) {
        List<String> work = each.stream().filter(text -> !isFrame(text)).toList();
        return new Work(
                (int) each.stream().filter(Toll::isBegin).count(),
                work.stream()
                        .filter(text -> !isWrite(text))
                        .map(text -> size(text, READ_TABLE))
                        .toList(),
                work.stream().filter(Toll::isWrite).map(this::write).toList());
    }

    /** What is left of others, being less than one for every second request, is not counted. */
    private static long times(long calls, int requests) {
        return Math.max(0, Math.round((double) calls / requests));
    }

    private static boolean isFrame(String text) {
        return new Account.Statement(text, 1).isFrame();
    }

    private static boolean isBegin(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith("begin");
    }

    private static boolean isWrite(String text) {
        return WRITE.matcher(text).find();
    }

    private Work.Write write(String text) {
        String verb = WRITE.matcher(text)
                .results()
                .flatMap(found -> IntStream.of(1, 2, 4).mapToObj(found::group))
                .flatMap(group -> Optional.ofNullable(group).stream())
                .findFirst()
                .orElseThrow();
        return new Work.Write(Work.Verb.valueOf(verb.toUpperCase(Locale.ROOT)), size(text, WRITTEN_TABLE));
    }

    /** A row of each table that is named. */
    private int size(String text, Pattern tables) {
        return tables.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .filter(this::isThere)
                .mapToInt(this::rowSize)
                .sum();
    }

    private boolean isThere(String table) {
        return watch.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private int rowSize(String table) {
        return watch.sql("select coalesce(avg(pg_column_size(t.*)), 0)::int from (select * from %s limit 1000) t"
                        .formatted(table))
                .query(Integer.class)
                .single();
    }
}
