package se.radslag.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a stage cost one database: its statements from pg_stat_statements, its write-ahead log record by record. */
class Meter {

    private static final String COPIES = "casefile_entry";

    private final JdbcClient server;
    private final JdbcClient database;
    private String begun = "";

    Meter(Database databases, String name) {
        server = databases.watch("postgres");
        database = databases.watch(name);
    }

    /** Begins from a clean slate: nothing of earlier work is still to be written. */
    void begin() {
        server.sql("checkpoint").update();
        server.sql("select pg_stat_statements_reset()")
                .query((row, number) -> 0)
                .list();
        begun = position();
    }

    Account end() {
        String end = position();
        return new Account(statements(), distance(begun, end), ofCopies(end));
    }

    /** The statements alone, for work of which none may have been logged. */
    List<Account.Statement> statements() {
        return server.sql("""
                        select s.query, sum(s.calls) as calls from pg_stat_statements s
                        join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
                        where r.rolname = :contender and d.datname = :database
                        group by s.query order by calls desc
                        """)
                .param("contender", Database.CONTENDER)
                .param("database", name())
                .query((row, number) -> new Account.Statement(row.getString("query"), row.getLong("calls")))
                .list();
    }

    private String name() {
        return database.sql("select current_database()").query(String.class).single();
    }

    private String position() {
        return server.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
    }

    private long distance(String from, String to) {
        return server.sql("select pg_wal_lsn_diff(:to::pg_lsn, :from::pg_lsn)")
                .param("to", to)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /**
     * The copies lie in the TOAST table of the case file, or in its rows where they are short: the records that touch the one, and the bytes of
     * the others.
     */
    private long ofCopies(String end) {
        if (database.sql("select to_regclass(:table) is null")
                .param("table", COPIES)
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        return toasted(end) + inRows();
    }

    private long toasted(String end) {
        return database.sql("""
                        select coalesce(sum(record_length), 0) from (
                            select distinct start_lsn, record_length
                            from pg_get_wal_block_info(:from::pg_lsn, least(:to::pg_lsn, pg_current_wal_flush_lsn()), false)
                            where relfilenode in (
                                select pg_relation_filenode(c.reltoastrelid) from pg_class c where c.oid = :table::regclass
                                union all
                                select pg_relation_filenode(i.indexrelid) from pg_class c join pg_index i on i.indrelid = c.reltoastrelid
                                where c.oid = :table::regclass)
                        ) records
                        """)
                .param("from", begun)
                .param("to", end)
                .param("table", COPIES)
                .query(Long.class)
                .single();
    }

    /** Only those of this stage are counted: older rows' transactions lie before it. */
    private long inRows() {
        return database.sql("""
                        select coalesce(sum(pg_column_size(content)), 0) from casefile_entry
                        where pg_column_toast_chunk_id(content) is null and record_number =
                            (select record_number from casefile_entry order by registered_at desc limit 1)
                        """).query(Long.class).single();
    }
}
