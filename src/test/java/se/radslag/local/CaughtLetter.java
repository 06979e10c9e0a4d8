package se.radslag.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/**
 * A letter as the mail catcher received it.
 *
 * @param number in order of arrival, from 1
 * @param to the address it was delivered to, from the envelope
 * @param content the whole letter as it came over SMTP
 */
public record CaughtLetter(int number, String to, Instant arrivedAt, byte[] content) {

    public MimeMessage message() {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String subject() {
        try {
            return Optional.ofNullable(message().getSubject()).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first part of the plain text kind; empty if there is none. */
    public String text() {
        return part("text/plain");
    }

    /** The first part of the HTML kind; empty if there is none. */
    public String html() {
        return part("text/html");
    }

    /** The headers as they stand in the letter, one a line. */
    public String headers() {
        try {
            return String.join("\n", Collections.list(message().getAllHeaderLines()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String part(String type) {
        try {
            return find(message(), type).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            var parts = (MimeMultipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
