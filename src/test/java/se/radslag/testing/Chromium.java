package se.radslag.testing;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a Chromium is on this machine, and how one gets there if none is. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** Maven talks with the tests over their standard streams, so what a program says must go elsewhere. */
    private static final File LOG = new File("target/chromium.log");

    private Chromium() {}

    /** The machine's Chromium; empty if Playwright has one of its own, which it then finds by itself. */
    static Optional<Path> find() {
        return installed().or(() -> downloaded() ? Optional.empty() : Optional.of(installedNow()));
    }

    private static Optional<Path> installed() {
        var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank());
        return Stream.concat(Stream.of("/usr/bin"), path)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean downloaded() {
        say("No Chromium found; asking Playwright to download its own.");
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static Path installedNow() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/etc/debian_version"))) {
            throw new IllegalStateException(
                    "The browser tests need Chromium, and none could be had: please install it.");
        }
        say("Installing Debian's package chromium for the browser tests.");
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        return installed().orElseThrow(() -> new IllegalStateException("apt-get could not install chromium."));
    }

    private static boolean run(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(LOG));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException cannotStart) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
