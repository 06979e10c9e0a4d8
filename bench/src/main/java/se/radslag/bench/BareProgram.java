package se.radslag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The peer of the answer path: Spring MVC and JDBC with all settings as they come, which answers what Rådslag answered, byte for byte, and asks
 * as much of the database. It knows no templates, no security, no sessions, no engine and no letters.
 */
@EnableAutoConfiguration
@Import({BareController.class, BareRows.class})
public class BareProgram {

    private final Recording recording;

    BareProgram(@org.springframework.beans.factory.annotation.Value("${bench.recording}") Path recording)
            throws IOException {
        this.recording = Recording.read(recording);
    }

    @Bean
    Recording recording() {
        return recording;
    }

    /** Database, file of the recording, file of the links; answers with its port when it is ready, and ends when its input does. */
    public static void main(String[] args) throws IOException {
        Recording recording = Recording.read(Path.of(args[1]));
        SpringApplication program = new SpringApplication(BareProgram.class);
        program.setDefaultProperties(Map.of(
                "spring.main.banner-mode",
                "off",
                "server.port",
                "0",
                "server.compression.enabled",
                recording.compressed(),
                "spring.datasource.url",
                args[0],
                "spring.datasource.username",
                Database.CONTENDER,
                "camunda.bpm.enabled",
                "false",
                "bench.recording",
                args[1]));
        ServletWebServerApplicationContext running = (ServletWebServerApplicationContext) program.run();
        List<UUID> links = Files.readAllLines(Path.of(args[2])).stream()
                .map(UUID::fromString)
                .toList();
        running.getBean(BareRows.class).fill(links, recording.mostRows(), recording.rowBytes());
        System.out.println(running.getWebServer().getPort());
        while (System.in.read() >= 0) {
            continue;
        }
        running.close();
    }
}
