package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;

/** The header fields of a letter, of a part or of one recipient in a report, by name whatever its case. */
final class MailHeaders {

    static {
        // Looked for with every encoded word; unless it is named here, in all jars.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Map<String, List<String>> values = new HashMap<>();

    /** Reads fields that stand in a text, folded lines and all; what is no field is passed over. */
    static MailHeaders of(String block) {
        var headers = new MailHeaders();
        Arrays.stream(block.split("\n(?![ \t])")).forEach(headers::add);
        return headers;
    }

    /** Takes a line that has the form of a field, unfolded or not. */
    void add(String line) {
        int colon = line.indexOf(':');
        if (isField(line)) {
            values.computeIfAbsent(name(line.substring(0, colon)), name -> new ArrayList<>())
                    .add(unfolded(line.substring(colon + 1)));
        }
    }

    private static String unfolded(String value) {
        return value.indexOf('\n') < 0
                ? value.strip()
                : value.replaceAll("\\s*\n\\s*", " ").strip();
    }

    static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).stripTrailing().chars().allMatch(c -> c > ' ' && c < 127);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name(name));
    }

    Stream<String> all(String... names) {
        return Arrays.stream(names).flatMap(name -> values.getOrDefault(name(name), List.of()).stream());
    }

    /** The first field of this name, as it was sent; empty if there is none. */
    String first(String name) {
        return all(name).findFirst().orElse("");
    }

    /** The first field of this name, to be read by people. */
    String words(String name) {
        return decoded(first(name));
    }

    /** The first field of this name, in lower case and without what stands behind its first semicolon. */
    String token(String name) {
        String said = first(name);
        int end = said.indexOf(';');
        return (end < 0 ? said : said.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    @Nullable EmailAddress address(String name) {
        return address(all(name)).orElse(null);
    }

    private static Optional<EmailAddress> address(Stream<String> values) {
        return values.flatMap(MailHeaders::addresses)
                .filter(EmailAddress::isValid)
                .findFirst()
                .map(EmailAddress::new);
    }

    private static Stream<String> addresses(String value) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false)).map(InternetAddress::getAddress);
        } catch (AddressException malformed) {
            return Stream.empty();
        }
    }

    /** Decodes the words of a header (RFC 2047), and what was sent in UTF-8 without saying so (RFC 6532). */
    static String decoded(String value) {
        try {
            return value.contains("=?") ? MimeUtility.decodeText(value) : Charsets.guess(value.getBytes(ISO_8859_1));
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }

    private static String name(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
