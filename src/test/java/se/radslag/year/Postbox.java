package se.radslag.year;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail server of the organisations: whatever the program sends arrives here by SMTP. */
final class Postbox implements AutoCloseable {

    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/svar/[\\w-]+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    Postbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** A letter as it came. */
    record Letter(String to, String subject, String text, String html) {

        /** The personal link in it. */
        String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("No personal link in:\n" + text);
            }
            return link.group();
        }
    }

    /** Every letter so far, oldest first. */
    List<Letter> all() {
        return Arrays.stream(server.getReceivedMessages()).map(Postbox::letter).toList();
    }

    /** Waits until this many letters have come in all, and returns those that came after the first {@code already}. */
    List<Letter> awaitSince(int already, int count) {
        List<Letter> letters = Awaitility.await(count + " letters after the first " + already)
                .atMost(LONGEST_DELIVERY)
                .pollInterval(Duration.ofMillis(200))
                .until(this::all, all -> all.size() >= already + count);
        return letters.subList(already, letters.size());
    }

    int count() {
        return server.getReceivedMessages().length;
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(
                    ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
