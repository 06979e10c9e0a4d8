package se.radslag.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Letters as files, {@code 00001.eml} and on, so that they are there after a restart and open in any mail program.
 *
 * <p>Two header lines of our own on top say what the letter itself does not: where it was delivered, and when on the local clock.
 */
class LetterStore {

    private static final String ENVELOPE = "X-Lokalt-Till: %s\r\nX-Lokalt-Klocka: %s\r\n";

    private final Path folder;
    private final List<CaughtLetter> letters = new CopyOnWriteArrayList<>();

    LetterStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                letters.add(read(Files.readAllBytes(file)));
            }
        }
    }

    List<CaughtLetter> all() {
        return List.copyOf(letters);
    }

    Optional<CaughtLetter> get(int number) {
        return 1 <= number && number <= letters.size() ? Optional.of(letters.get(number - 1)) : Optional.empty();
    }

    synchronized void add(String to, Instant at, byte[] content) throws IOException {
        var letter = new CaughtLetter(letters.size() + 1, to, at, content);
        write(letter);
        letters.add(letter);
    }

    /** Writes beside and renames, since a half letter must not be found after a kill. */
    private void write(CaughtLetter letter) throws IOException {
        var file = folder.resolve("%05d.eml".formatted(letter.number()));
        var beside = folder.resolve("halvt");
        try (var out = Files.newOutputStream(beside)) {
            out.write(ENVELOPE.formatted(letter.to(), letter.arrivedAt()).getBytes(StandardCharsets.UTF_8));
            out.write(letter.content());
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private CaughtLetter read(byte[] file) {
        var lines = new String(file, StandardCharsets.ISO_8859_1).split("\r\n", 3);
        return new CaughtLetter(
                letters.size() + 1,
                lines[0].substring(lines[0].indexOf(' ') + 1),
                Instant.parse(lines[1].substring(lines[1].indexOf(' ') + 1)),
                lines[2].getBytes(StandardCharsets.ISO_8859_1));
    }
}
