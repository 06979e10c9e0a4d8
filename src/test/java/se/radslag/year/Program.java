package se.radslag.year;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Rådslag as {@code mvn spring-boot:test-run} starts it, in a process of its own; it can be killed and started again on the same data. */
final class Program implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path data;
    private final int mailPort;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    Program(Path data, int mailPort) {
        this.data = data;
        this.mailPort = mailPort;
        process = start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** kill -9, and a new start on what is left. */
    void killAndStartAgain() {
        process.destroyForcibly();
        awaitEnd();
        process = start();
    }

    private Process start() {
        try {
            Process started = builder().start();
            Awaitility.await("the program is ready")
                    .atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> ready(started));
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "se.radslag.local.LocalRadslag"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        builder.environment().put("RADSLAG_PUBLIC_URL", address());
        builder.environment().put("RADSLAG_LOCAL_DATA", data.toString());
        builder.environment().put("SPRING_MAIL_HOST", "localhost");
        builder.environment().put("SPRING_MAIL_PORT", String.valueOf(mailPort));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        return builder;
    }

    private static File log() {
        return new File("target", "whole-year.log");
    }

    private boolean ready(Process started) throws InterruptedException {
        if (!started.isAlive()) {
            throw new IllegalStateException("The program ended with " + started.exitValue() + "; see " + log());
        }
        try {
            URI readiness = URI.create("http://localhost:" + managementPort + "/actuator/health/readiness");
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
