package se.radslag.year;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import se.radslag.testing.StartedProgram;

/** The mail server of everybody: whatever the program sends arrives here by SMTP, and it reads its own mailbox by IMAP. */
final class Postbox implements AutoCloseable {

    /** The program's own address on this machine. */
    static final String OFFICE = "radslag@localhost";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });

    private final Set<String> taken = new HashSet<>();

    Postbox() {
        server.getUserManager()
                .setMessageDeliveryHandler((message, to) -> mailbox(isOffice(to.getEmail()) ? OFFICE : to.getEmail()));
        server.start();
        server.setUser(OFFICE, OFFICE, OFFICE);
    }

    /** Each letter of the program has an address of its own to come back to, with something behind a plus sign. */
    private static boolean isOffice(String address) {
        return address.replaceFirst("\\+[^@]*@", "@").equals(OFFICE);
    }

    private synchronized GreenMailUser mailbox(String address) throws UserException {
        GreenMailUser known = server.getUserManager().getUserByEmail(address);
        return known == null ? server.setUser(address, address) : known;
    }

    /** What the program must be told to send and to read letters here. */
    Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "localhost",
                "SPRING_MAIL_PORT",
                String.valueOf(server.getSmtp().getPort()),
                "RADSLAG_INBOX_HOST",
                "localhost",
                "RADSLAG_INBOX_PORT",
                String.valueOf(server.getImap().getPort()),
                "RADSLAG_INBOX_SECURITY",
                "none",
                "RADSLAG_INBOX_USERNAME",
                OFFICE,
                "RADSLAG_INBOX_PASSWORD",
                OFFICE);
    }

    /**
     * Brings a letter to somebody, as it is.
     *
     * @param from where it would come back to
     */
    void send(String from, String to, String letter) {
        Session session = server.getSmtp().createSession();
        try (Transport transport = session.getTransport("smtp")) {
            SMTPMessage message =
                    new SMTPMessage(session, new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
            message.setEnvelopeFrom(from);
            transport.connect();
            transport.sendMessage(message, new Address[] {new InternetAddress(to)});
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
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
                .filter(letter -> !isOffice(letter.to()))
                .filter(letter -> !taken.contains(letter.id()))
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(
                    message.getMessageID(),
                    message.getHeader("Return-Path")[0].replaceAll("[<>]", ""),
                    ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    part(message, "text/calendar").replaceAll("\\r?\\n[ \\t]", ""));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return text(part);
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

    /** Of a calendar the library gives the bytes. */
    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof InputStream bytes
                ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                : part.getContent().toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
