package se.radslag.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import se.radslag.testing.StartedProgram;

/** One of the nodes: the application in a process and with a clock of its own, on the common database. */
final class Node implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(5);
    static final int CONNECTIONS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StartedProgram program;
    private Duration ahead = Duration.ZERO;

    /**
     * @param folder for its clock, its log and nothing else
     * @param directory of organisations
     * @param runsJobs whether it carries processes on, too; with two clocks one node must
     * @param mail properties that say from where and to where letters go
     */
    Node(Path folder, Database database, Path directory, boolean runsJobs, Map<String, String> mail) {
        program = new StartedProgram(
                Path.of("target", folder.getFileName() + ".log"),
                arguments(runsJobs, mail),
                Map.of(
                        "RADSLAG_LOCAL_DATA", folder.toString(),
                        "RADSLAG_PUBLIC_URL", "",
                        "RADSLAG_MAIL_LEASE", LEASE.toString(),
                        "RADSLAG_MAIL_CONNECTIONS", String.valueOf(CONNECTIONS),
                        "RADSLAG_ORGANISATION_IMPORT_FROM", directory.toUri().toString(),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", ""));
        program.awaitReady();
    }

    private static List<String> arguments(boolean runsJobs, Map<String, String> mail) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx384m",
                "-Dcamunda.bpm.job-execution.enabled=" + runsJobs,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        mail.forEach((property, value) -> arguments.add("-D" + property + "=" + value));
        arguments.add("se.radslag.local.LocalRadslag");
        return arguments;
    }

    String address() {
        return program.address();
    }

    void killAndStartAgain() {
        program.killAndStartAgain();
    }

    /** Stops the process where it is; it will not know that time has passed. */
    void freeze() {
        program.signal("STOP");
    }

    void thaw() {
        program.signal("CONT");
    }

    /** What this node takes the time to be. */
    OffsetDateTime time() {
        return Instant.now().plus(ahead).atOffset(ZoneOffset.UTC);
    }

    /** Sets this node's clock forward, as soon as it can: a restart of the database cuts off what a page was just asking. */
    void moveClock(Duration by) {
        ahead = ahead.plus(by);
        Awaitility.await("the clock moves").atMost(PATIENCE).until(this::tellTime, status -> status < 400);
    }

    private int tellTime() throws InterruptedException {
        String form = "till=" + URLEncoder.encode(Instant.now().plus(ahead).toString(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/lokalt/klocka"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw program.failure("The clock does not move", failed);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
