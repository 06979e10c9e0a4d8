package se.radslag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** Gives each run of the tests a local data folder and a port of its own; the port is known beforehand, since the links in letters name it. */
class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "it-");
            TestPropertyValues.of(
                            "radslag.local.data=" + folder, "server.port=" + TestSocketUtils.findAvailableTcpPort())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
