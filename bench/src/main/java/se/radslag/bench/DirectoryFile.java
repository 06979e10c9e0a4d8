package se.radslag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A directory of organisations in the form in which Rådslag imports one; each size of stage has a tag, so that a year can ask so many. */
final class DirectoryFile {

    private static final List<String> COUNTIES = List.of("Stockholm", "Skåne", "Värmland", "Blekinge", "Norrbotten");
    private static final int ENGLISH_EVERY = 10;

    private DirectoryFile() {}

    static String tag(int size) {
        return "bland-" + size;
    }

    static void write(Path file, List<Integer> sizes) {
        int all = sizes.stream().max(Integer::compare).orElseThrow();
        Stream<String> lines = IntStream.range(0, all).mapToObj(number -> line(number, sizes));
        try {
            Files.write(file, (Iterable<String>)
                    Stream.concat(Stream.of("name,email,language,county,seen_in"), lines)::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int number, List<Integer> sizes) {
        return "Föreningen för språk och möten nr %d,%s,%s,%s,%s"
                .formatted(
                        number,
                        address(number),
                        number % ENGLISH_EVERY == 0 ? "en" : "sv",
                        COUNTIES.get(number % COUNTIES.size()),
                        sizes.stream()
                                .filter(size -> number < size)
                                .map(DirectoryFile::tag)
                                .collect(Collectors.joining(" ")));
    }

    /** The address of an organisation; each has a domain of its own. */
    static String address(int number) {
        return "kontakt@forening-%06d.example".formatted(number);
    }
}
