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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail server of the organisations: whatever the program sends arrives here by SMTP. */
final class Postbox implements AutoCloseable {

    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/svar/[\\w-]+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private final Set<String> taken = new HashSet<>();

    Postbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** A letter as it came. */
    record Letter(String id, String to, String subject, String text, String html) {

        /** The personal link in it. */
        String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("No personal link in:\n" + text);
            }
            return link.group();
        }
    }

    /** Waits until so many letters have come that were not taken yet, and takes all that are there. */
    List<Letter> take(int count) {
        List<Letter> fresh = Awaitility.await(count + " new letters")
                .atMost(LONGEST_DELIVERY)
                .pollInterval(Duration.ofMillis(200))
                .until(this::fresh, letters -> letters.size() >= count);
        fresh.forEach(letter -> taken.add(letter.id()));
        return fresh;
    }

    /** The letters that were not taken yet. */
    List<Letter> fresh() {
        return Arrays.stream(server.getReceivedMessages())
                .map(Postbox::letter)
                .filter(letter -> !taken.contains(letter.id()))
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(
                    message.getMessageID(),
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
