package se.radslag.organisation;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.springframework.core.io.Resource;
import se.radslag.core.EmailAddress;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;

/**
 * Reads organisations from a file of comma-separated values in UTF-8 with the columns {@code name,email,language,county,seen_in}.
 *
 * <p>The words of {@code seen_in} become tags; {@code -} means none. One faulty line refuses the whole file, and all faulty lines are
 * named at once. A file knows no contact people, only mailboxes, so the contact carries the organisation's own name.
 */
class OrganisationFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final List<String> COLUMNS = List.of("name", "email", "language", "county", "seen_in");

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names;

    private OrganisationFile(Set<String> names) {
        this.names = names;
    }

    /** An organisation of the file with its one contact. */
    record Entry(Organisation organisation, Contact contact) {}

    /** @throws Refused naming each faulty line, also one that repeats a name, be it of the file or of those known already */
    static List<Entry> read(Resource file, List<Organisation> known) {
        OrganisationFile read = new OrganisationFile(
                known.stream().map(organisation -> key(organisation.name())).collect(toCollection(HashSet::new)));
        read.parse(file);
        if (!read.refusals.isEmpty()) {
            throw new Refused(read.refusals);
        }
        return read.entries;
    }

    private void parse(Resource file) {
        try (InputStream bytes = file.getInputStream();
                Reader text = new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8.newDecoder());
                CSVParser lines = FORMAT.parse(text)) {
            parse(lines);
        } catch (CharacterCodingException notUtf8) {
            throw new Refused("", "organisation.import.encoding");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        return BOMInputStream.builder().setInputStream(bytes).get();
    }

    private void parse(CSVParser lines) throws CharacterCodingException {
        if (!lines.getHeaderNames().containsAll(COLUMNS)) {
            throw new Refused("", "organisation.import.columns", String.join(",", COLUMNS));
        }
        try {
            lines.forEach(line -> take(line, lines.getCurrentLineNumber()));
        } catch (UncheckedIOException unreadable) {
            throw readable(unreadable, lines.getCurrentLineNumber());
        }
    }

    /** A quote that is never closed, say: the parser can only tell where it stopped. */
    private static RuntimeException readable(UncheckedIOException unreadable, long line)
            throws CharacterCodingException {
        if (unreadable.getCause() instanceof CharacterCodingException notUtf8) {
            throw notUtf8;
        }
        return new Refused("", "organisation.import.format", line);
    }

    private void take(CSVRecord line, long number) {
        if (check(line, number)) {
            entries.add(entry(line));
        }
    }

    private boolean check(CSVRecord line, long number) {
        if (!line.isConsistent()) {
            return refuse(number, "organisation.import.fields", "");
        }
        int before = refusals.size();
        checkName(line.get("name"), number);
        if (!EmailAddress.isValid(line.get("email"))) {
            refuse(number, "organisation.import.email", line.get("email"));
        }
        if (Stream.of(Language.values()).noneMatch(language -> is(language, line.get("language")))) {
            refuse(number, "organisation.import.language", line.get("language"));
        }
        return refusals.size() == before;
    }

    private void checkName(String name, long number) {
        if (name.isEmpty() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            refuse(number, "organisation.import.name", name);
        } else if (!names.add(key(name))) {
            refuse(number, "organisation.import.repeated", name);
        }
    }

    private boolean refuse(long line, String code, String value) {
        return !refusals.add(new Refusal("", code, List.of(line, value)));
    }

    private static boolean is(Language language, String text) {
        return language.name().equalsIgnoreCase(text);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Entry entry(CSVRecord line) {
        Organisation organisation = new Organisation(
                OrganisationId.random(),
                line.get("name"),
                OrganisationKind.ORGANISATION,
                Language.valueOf(line.get("language").toUpperCase(Locale.ROOT)),
                line.get("county"),
                tags(line.get("seen_in")),
                true);
        EmailAddress email = new EmailAddress(line.get("email"));
        return new Entry(organisation, Contact.main(organisation.id(), organisation.name(), email));
    }

    private static Set<String> tags(String words) {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .collect(toCollection(TreeSet::new));
    }
}
