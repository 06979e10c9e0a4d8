package se.radslag.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL in the local data folder, started and stopped with the application.
 *
 * <p>A server that outlived its application (after a kill -9) holds the data directory; a second one cannot start beside it,
 * so it is taken over: the same port, and stopped when this application stops.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;

    /**
     * @param durable whether what is committed survives a power cut, and the data the application; tests need neither
     */
    EmbeddedDatabase(Path folder, boolean durable) throws IOException {
        var data = folder.resolve("postgres").toAbsolutePath();
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries(folder, durable).toFile())
                .setCleanDataDirectory(!durable)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("max_connections", "50");
        var survivor = SurvivingServer.in(data);
        survivor.ifPresent(server -> {
            log.warn("Databasen från förra körningen lever kvar (process {}); den tas över.", server.pid());
            builder.setPort(server.port());
        });
        server = builder.start();
    }

    /** Unpacked once for all test runs; a local run has its own, so that two never share what one of them removes. */
    private static Path binaries(Path folder, boolean durable) {
        return (durable ? folder.resolve("postgres-program") : Path.of("target", "postgres-program")).toAbsolutePath();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
