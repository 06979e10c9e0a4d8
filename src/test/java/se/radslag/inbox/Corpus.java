package se.radslag.inbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import se.radslag.testing.Texts;

/** Letters as the mail programs and servers of the world write them, each with what it is to be understood as. */
final class Corpus {

    private static final Path FOLDER = Path.of("src/test/resources/inbox");

    /** The defaults of the settings. */
    static final InboxProperties USUAL = new InboxProperties(
            100, 10, 500, DataSize.ofKilobytes(16), DataSize.ofKilobytes(256), DataSize.ofMegabytes(2));

    static {
        // Unless it is told not to, the parser of calendars tells each word that it reads.
        ((Logger) LoggerFactory.getLogger("net.fortuna.ical4j")).setLevel(Level.INFO);
    }

    private Corpus() {}

    /** A line of {@code expected.txt}: the letter's name, what it is, and words that stand in it. */
    record Shape(String name, String what, String words) {

        private static Shape of(String line) {
            String[] sides = line.split(": ", 2);
            String[] halves = sides[1].split(" ~ ?| without words$", 2);
            return new Shape(sides[0], halves[0], halves.length > 1 ? halves[1] : "");
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isSilent() {
            return words.isEmpty();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Shape> shapes() {
        return Texts.read(FOLDER.resolve("expected.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Shape::of)
                .toList();
    }

    /** The names of all letters that lie there, those without an expectation too. */
    static List<String> letters() {
        return Texts.list(FOLDER, ".eml").stream()
                .map(file -> file.getFileName().toString().replace(".eml", ""))
                .toList();
    }

    static Understood understood(byte[] letter) {
        return understood(new ByteArrayInputStream(letter));
    }

    static Understood understood(InputStream letter) {
        try {
            return new Understanding(USUAL).understand(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
