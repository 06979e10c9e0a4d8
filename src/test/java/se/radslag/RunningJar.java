package se.radslag;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The delivered jar as a process of its own, with nothing but the settings that a test gives it. */
class RunningJar implements AutoCloseable {

    static final Path FILE =
            Path.of(Objects.requireNonNull(System.getProperty("radslag.jar"), "radslag.jar: run by mvn verify"));

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final int port = freePort();
    private final int managementPort = freePort();
    private final Path log;
    private final Process process;

    RunningJar(Map<String, String> settings) throws IOException {
        log = Files.createTempFile(FILE.toAbsolutePath().getParent(), "jar-", ".log");
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-jar", FILE.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|RADSLAG|SERVER|MANAGEMENT)_.*"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        builder.environment().putAll(withAddress(settings));
        process = builder.start();
    }

    private Map<String, String> withAddress(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.computeIfPresent("RADSLAG_PUBLIC_URL", (name, any) -> address());
        return all;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Waits until the management port says that the application takes requests. */
    void awaitReady() {
        await().atMost(LONGEST_START)
                .failFast("the jar ended: " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> status("http://localhost:%d/actuator/health/readiness".formatted(managementPort)) == 200);
    }

    /** Waits until the process ends by itself. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The jar still runs: " + log);
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    int status(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
