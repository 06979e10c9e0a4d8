package se.radslag.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL of the run, as durable as an office's: what is committed survives a power cut.
 *
 * <p>Contenders sign in as {@value #CONTENDER}, whoever measures as somebody else; so nobody is charged for being watched.
 */
class Database implements AutoCloseable {

    static final String CONTENDER = "contender";

    private static final int CONNECTIONS = 60;

    private final EmbeddedPostgres server;

    Database(Path folder) throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres").toAbsolutePath())
                .setOverrideWorkingDirectory(
                        folder.resolve("postgres-program").toAbsolutePath().toFile())
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", String.valueOf(CONNECTIONS))
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                // So that what was written can be read again for the account.
                .setServerConfig("wal_keep_size", "6GB")
                // What a role is made to log lands where it can be read.
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "csvlog")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "server.log")
                .start();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create role " + CONTENDER + " login superuser")
                .update();
        extend("postgres", "pg_stat_statements");
    }

    /** A new, empty database. */
    void create(String name) {
        createFrom("template1", name);
        extend(name, "pg_walinspect");
    }

    /** A copy of a database that nobody uses just now. */
    void createFrom(String template, String name) {
        as("postgres", "postgres")
                .sql("create database %s template %s".formatted(name, template))
                .update();
    }

    void drop(String name) {
        as("postgres", "postgres")
                .sql("drop database if exists %s with (force)".formatted(name))
                .update();
    }

    String urlOf(String name) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name);
    }

    /** To look into a database without being counted. */
    JdbcClient watch(String name) {
        return as("postgres", name);
    }

    /** The server's settings that decide what a commit costs. */
    List<String> durability() {
        return List.of("fsync", "synchronous_commit", "full_page_writes").stream()
                .map(setting -> setting + "="
                        + watch("postgres")
                                .sql("show " + setting)
                                .query(String.class)
                                .single())
                .toList();
    }

    String version() {
        return watch("postgres").sql("show server_version").query(String.class).single();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private JdbcClient as(String user, String name) {
        DataSource source = server.getDatabase(user, name);
        return JdbcClient.create(source);
    }

    private void extend(String name, String extension) {
        watch(name).sql("create extension " + extension).update();
    }
}
