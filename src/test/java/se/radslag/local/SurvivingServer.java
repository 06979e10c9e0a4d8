package se.radslag.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A database server that still runs on a data directory whose application is gone. */
record SurvivingServer(long pid, int port) {

    private static final int PORT_LINE = 3;

    /** Finds it by the server's own pid file; a stale file (the process is gone, or is another's) counts for nothing. */
    static Optional<SurvivingServer> in(Path dataDirectory) throws IOException {
        var pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var server = new SurvivingServer(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip()));
        return Optional.of(server).filter(found -> found.serves(dataDirectory));
    }

    private boolean serves(Path dataDirectory) {
        var url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var row = connection.createStatement().executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), dataDirectory);
        } catch (SQLException | IOException gone) {
            return false;
        }
    }
}
