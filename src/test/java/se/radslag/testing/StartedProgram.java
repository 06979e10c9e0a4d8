package se.radslag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Rådslag in a process of its own, on free ports, with nothing but the settings that a test gives it; it can be killed and started again.
 * Who waits for it in vain is told what it wrote last.
 */
public final class StartedProgram implements AutoCloseable {

    /** How long one step may take; all waits are long enough for a slow machine that has much else to do. */
    public static final Duration LONGEST_STEP = Duration.ofMinutes(4);

    private static final Duration LONGEST_START = Duration.ofMinutes(6);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LAST_LINES = 40;
    private static final Predicate<String> STACK_FRAME =
            Pattern.compile("\\t(at |\\.\\.\\. ).*").asMatchPredicate();
    private static final String PUBLIC_URL = "RADSLAG_PUBLIC_URL";

    private final int port = freePort();
    private final int managementPort = freePort();
    private final ProcessBuilder builder;
    private final Path log;
    private Process process;

    /**
     * Starts the program, and does not wait for it.
     *
     * @param log where to write what the program says, in place of what stands there
     * @param arguments of {@code java}
     * @param settings as environment variables; a public address becomes the program's own
     */
    public StartedProgram(Path log, List<String> arguments, Map<String, String> settings) {
        this.log = log;
        Texts.write(log, "");
        builder = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(SPRING|RADSLAG|SERVER|MANAGEMENT)_.*"));
        environment.putAll(settings);
        environment.computeIfPresent(PUBLIC_URL, (name, any) -> address());
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        process = start();
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    private Process start() {
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Waits until the management port says that the application takes requests; stops it if it never does. */
    public void awaitReady() {
        URI readiness = URI.create("http://localhost:" + managementPort + "/actuator/health/readiness");
        try {
            await("a program that is ready", LONGEST_START, () -> answers(readiness), ready -> ready);
        } catch (AssertionError notReady) {
            process.destroy();
            throw notReady;
        }
    }

    /** Waits until the process ends by itself, and returns its exit code. */
    public int awaitExit() {
        if (!endsWithin(LONGEST_START)) {
            throw failure("The program still runs", null);
        }
        return process.exitValue();
    }

    /** Waits for something that the program is about to bring forth. */
    public <T> T await(String what, Supplier<T> look, Predicate<T> enough) {
        return await(what, LONGEST_STEP, look, enough);
    }

    private <T> T await(String what, Duration longest, Supplier<T> look, Predicate<T> enough) {
        try {
            return Awaitility.await(what)
                    .atMost(longest)
                    .pollInterval(BETWEEN_LOOKS)
                    .failFast("The program ended", () -> !process.isAlive())
                    .until(look::get, enough);
        } catch (ConditionTimeoutException | TerminalFailureException inVain) {
            throw failure("Waited in vain for " + what + ": " + inVain.getMessage(), inVain);
        }
    }

    /** What to throw when the program does not do what it should: it says what the program wrote last. */
    public AssertionError failure(String what, @Nullable Throwable cause) {
        String state = process.isAlive() ? "still runs" : "ended with " + process.exitValue();
        return new AssertionError(what + "\nThe program " + state + ". It wrote last:\n" + lastLines(), cause);
    }

    private String lastLines() {
        List<String> lines =
                output().lines().filter(line -> !STACK_FRAME.test(line)).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Everything that it has written. */
    public String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** kill -9, and a new start on what is left. */
    public void killAndStartAgain() {
        process.destroyForcibly();
        requireEnd();
        process = start();
        awaitReady();
    }

    /** Sends the process a signal by its name, as {@code STOP}. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw failure("The signal " + name + " did not reach it", null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to stop, as an administrator does. @throws AssertionError if it does not */
    @Override
    public void close() {
        process.destroy();
        try {
            requireEnd();
        } finally {
            process.destroyForcibly();
        }
    }

    private void requireEnd() {
        if (!endsWithin(LONGEST_STOP)) {
            throw failure("The program does not stop", null);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answers(URI address) {
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
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
