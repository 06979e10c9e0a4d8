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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.radslag.testing.StartedProgram;

/** The mail server of the organisations: whatever the program sends arrives here by SMTP. */
final class Postbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private final Set<String> taken = new HashSet<>();

    Postbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Waits until so many letters have come from the program that were not taken yet, and takes all that are there. */
    Letters take(int count, StartedProgram program) {
        List<Letter> fresh = program.await(count + " new letters", this::fresh, letters -> letters.size() >= count);
        fresh.forEach(letter -> taken.add(letter.id()));
        return new Letters(fresh);
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
