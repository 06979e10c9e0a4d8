package se.radslag.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, each table by the checksum of its rows; two of them tell which tables somebody has changed. */
public final class Contents {

    /** Signs of life and measurements, which change by themselves. */
    private static final Set<String> RESTLESS =
            Set.of("mail_node", "mail_minute", "inbox_reader", "act_ru_meter_log", "act_ru_task_meter_log");

    private Contents() {}

    public static Map<String, String> of(JdbcClient database) {
        Map<String, String> contents = new TreeMap<>();
        tables(database).forEach(table -> contents.put(table, checksum(table, database)));
        return contents;
    }

    private static List<String> tables(JdbcClient database) {
        return database
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !RESTLESS.contains(table))
                .toList();
    }

    private static String checksum(String table, JdbcClient database) {
        return database.sql("select coalesce(md5(string_agg(row::text, '' order by row::text)), '') from %s row"
                        .formatted(table))
                .query(String.class)
                .single();
    }
}
