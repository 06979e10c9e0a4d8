package se.radslag.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterStoreTest {

    private static final Instant NOON = Instant.parse("2027-03-01T11:00:00Z");

    @TempDir
    Path folder;

    @Test
    void findsItsLettersAfterARestart() throws IOException {
        var content = "Subject: Hej\r\n\r\nÅtta\r\n".getBytes(StandardCharsets.UTF_8);
        new LetterStore(folder).add("anna@exempel.example", NOON, content);
        var again = new LetterStore(folder);
        again.add("bo@exempel.example", NOON.plusSeconds(1), content);

        var first = again.get(1).orElseThrow();
        assertThat(first.to()).isEqualTo("anna@exempel.example");
        assertThat(first.arrivedAt()).isEqualTo(NOON);
        assertThat(first.content()).isEqualTo(content);
        assertThat(new LetterStore(folder).all())
                .extracting(CaughtLetter::number)
                .containsExactly(1, 2);
    }

    @Test
    void overlooksALetterThatWasHalfWritten() throws IOException {
        Files.writeString(folder.resolve("halvt"), "X-Lokalt-Ti");
        assertThat(new LetterStore(folder).all()).isEmpty();
    }
}
