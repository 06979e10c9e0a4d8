package se.radslag.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of organisations, each with an address of its own. */
final class Directory {

    private Directory() {}

    static Path write(Path folder, int organisations) {
        String rows = IntStream.range(0, organisations)
                .mapToObj(number -> "%s,kontakt@forening-%d.example,sv,Uppsala,prov".formatted(name(number), number))
                .collect(Collectors.joining("\n", "name,email,language,county,seen_in\n", "\n"));
        try {
            return Files.writeString(folder.resolve("organisations.csv"), rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String name(int number) {
        return "Förening " + number;
    }
}
