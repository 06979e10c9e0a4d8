package se.radslag.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters as Rådslag has sent them, for all others to send: they are spared drawing them. */
final class SampleLetters {

    private SampleLetters() {}

    /** Takes the copies that are kept in a database. */
    static void take(JdbcClient database, Path folder) {
        List<byte[]> letters = database.sql("select content from casefile_entry order by reference")
                .query((row, number) -> row.getBytes("content"))
                .list();
        try {
            Files.createDirectories(folder);
            for (int number : IntStream.range(0, letters.size()).toArray()) {
                Files.write(folder.resolve("%06d.eml".formatted(number)), letters.get(number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(SampleLetters::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a mail task is told of a letter. */
    public record Parts(String subject, String text, String html) {

        // Expressions of the engine look for beans' getters.
        public String getSubject() {
            return subject;
        }

        public String getText() {
            return text;
        }

        public String getHtml() {
            return html;
        }
    }

    static Parts parts(byte[] letter) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
            Multipart alternatives = (Multipart) message.getContent();
            return new Parts(
                    message.getSubject(), (String) alternatives.getBodyPart(0).getContent(), (String)
                            alternatives.getBodyPart(1).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
