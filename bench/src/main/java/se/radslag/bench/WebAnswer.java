package se.radslag.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What a web server answered.
 *
 * @param headers as {@code Name: value}
 * @param body as it came, compressed or not
 * @param bytes over the wire, head and framing included
 */
record WebAnswer(int status, List<String> headers, byte[] body, int bytes) {

    Optional<String> header(String name) {
        return all(name).findFirst();
    }

    Stream<String> all(String name) {
        int end = name.length();
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, name, 0, end)
                        && header.length() > end
                        && header.charAt(end) == ':')
                .map(header -> header.substring(end + 1).strip());
    }

    boolean isCompressed() {
        return header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    }

    boolean closes() {
        return header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    String text() {
        return new String(isCompressed() ? unpacked() : body, UTF_8);
    }

    private byte[] unpacked() {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return packed.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
