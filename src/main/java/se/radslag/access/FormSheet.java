package se.radslag.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * One drawing of a personal page's forms, named in a hidden field {@code sheet}. The same words sent twice from one sheet, as by a double
 * click, are one thing; other words from the same sheet, as after going back in the browser, are another.
 *
 * @param value as the browser sends it: anything
 */
public record FormSheet(String value) {

    /** A sheet of its own for each drawing. */
    public static FormSheet drawn() {
        return new FormSheet(UUID.randomUUID().toString());
    }

    /** The identity of what was sent from this sheet: the same whenever the same is sent, and nobody can choose it. */
    public UUID identityOf(Object... sent) {
        String all = Stream.concat(Stream.of(value), Stream.of(sent).map(String::valueOf))
                .collect(joining("\0"));
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8));
    }
}
