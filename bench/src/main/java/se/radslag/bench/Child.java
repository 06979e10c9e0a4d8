package se.radslag.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java program of its own, told what to do by lines and answering by lines. It ends when its input does, so none outlives the run.
 *
 * <p>All of them get the same heap, so that nobody wins by memory, and all keep time in UTC.
 */
class Child implements AutoCloseable {

    private static final int LONGEST_GOODBYE_SECONDS = 30;
    private static final List<String> FLAGS = List.of("-Xmx512m", "-Duser.timezone=UTC");

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        answers = process.inputReader();
        orders = new PrintStream(process.getOutputStream(), true);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts a class of this project. */
    static Child of(Path folder, Class<?> main, String name, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Child(name, start(command, log(folder, name), ProcessBuilder.Redirect.PIPE, Map.of()));
    }

    /** Starts a delivered jar; what it says goes to its log. */
    static Child ofJar(Path folder, Path jar, String name, Map<String, String> environment) {
        ProcessBuilder.Redirect log = log(folder, name);
        return new Child(name, start(List.of("-jar", jar.toString()), log, log, environment));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void tell(String order) {
        orders.println(order);
    }

    /** Waits for the next line. */
    String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException(name + " ended; its log says why");
            }
            return line;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    String ask(String order) {
        tell(order);
        return answer();
    }

    /** Ends it, in peace if that does not take long. */
    @Override
    public void close() {
        orders.close();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder.Redirect log(Path folder, String name) {
        return ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile());
    }

    private static Process start(
            List<String> arguments,
            ProcessBuilder.Redirect log,
            ProcessBuilder.Redirect answers,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log).redirectOutput(answers);
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|RADSLAG|SERVER|MANAGEMENT)_.*"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
