package se.radslag.bench;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement of the two transactions that open a stage, from the server's own log: the one that writes its letters, and the one that lets them go. */
class OpeningLog {

    private static final String COLUMNS = """
            log_time timestamptz, user_name text, database_name text, process_id int, connection_from text, session_id text,
            session_line_num bigint, command_tag text, session_start_time timestamptz, virtual_transaction_id text, transaction_id bigint,
            error_severity text, sql_state_code text, message text, detail text, hint text, internal_query text, internal_query_pos int,
            context text, query text, query_pos int, location text, application_name text, backend_type text, leader_pid int, query_id bigint
            """;

    private final JdbcClient server;
    private final Path log;

    OpeningLog(Database databases, Path log) {
        server = databases.watch("postgres");
        this.log = log;
    }

    /** From now on every new connection of contenders is logged. */
    void begin() {
        server.sql("alter role %s set log_statement = 'all'".formatted(Database.CONTENDER))
                .update();
        server.sql("alter role %s set log_parameter_max_length = 0".formatted(Database.CONTENDER))
                .update();
    }

    void end() {
        server.sql("alter role %s reset all".formatted(Database.CONTENDER)).update();
    }

    /** Those of the latest stage of a database. */
    Opening latest(String database) {
        server.sql("drop table if exists server_log").update();
        server.sql("create table server_log (%s)".formatted(COLUMNS)).update();
        server.sql("copy server_log from '%s' csv".formatted(log)).update();
        return new Opening(
                transactionWith("%insert into letter_posting%", database),
                transactionWith("%set status = 'WAITING', due_at = % p.stage = % d.status = 'HELD'%", database));
    }

    private List<Account.Statement> transactionWith(String text, String database) {
        return server.sql("""
                        with opening as (
                            select session_id, virtual_transaction_id from server_log
                            where database_name = :database and regexp_replace(message, '\\s+', ' ', 'g') like :text
                            order by log_time desc limit 1
                        )
                        select regexp_replace(message, '^(execute [^:]*|statement): ', '') as text from server_log
                        join opening using (session_id, virtual_transaction_id)
                        where message ~ '^(execute|statement)' order by session_line_num
                        """)
                .param("text", text)
                .param("database", database)
                .query((row, number) -> new Account.Statement(row.getString("text"), 1))
                .list();
    }

    /** The statements that write a stage's letters, and those that let them go, in their order. */
    record Opening(List<Account.Statement> writing, List<Account.Statement> releasing) {

        List<Account.Statement> ours() {
            return java.util.stream.Stream.concat(writing.stream(), releasing.stream())
                    .filter(statement -> !statement.isOfEngine() && !statement.isFrame())
                    .toList();
        }

        long ofEngine() {
            return java.util.stream.Stream.concat(writing.stream(), releasing.stream())
                    .filter(Account.Statement::isOfEngine)
                    .count();
        }
    }
}
