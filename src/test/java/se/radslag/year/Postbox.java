package se.radslag.year;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import se.radslag.testing.StartedProgram;

/** The mail server of everybody: whatever the program sends arrives here by SMTP, and it reads its own mailbox by IMAP. */
final class Postbox implements AutoCloseable {

    /** The program's own, by its address on this machine. */
    private static final String OFFICE = "radslag@localhost";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });

    private final Set<String> taken = new HashSet<>();

    /** The server throws in a thread of its own when a program that reads there is killed; that is no matter of whoever waits. */
    Postbox() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server.start();
        server.setUser(OFFICE, OFFICE, OFFICE);
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
     * Answers an invitation as the button in a calendar program does (RFC 5546, 3.2.3; RFC 6047).
     *
     * @param answer {@code ACCEPTED}, {@code DECLINED} or {@code TENTATIVE}
     */
    void answer(Letter invitation, String answer) {
        String reply = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//Prov//Kalender//SV",
                "VERSION:2.0",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                invitation.calendarLine("UID"),
                invitation.calendarLine("SEQUENCE"),
                invitation.calendarLine("DTSTAMP"),
                invitation.calendarLine("ORGANIZER"),
                "ATTENDEE;PARTSTAT=%s:mailto:%s".formatted(answer, invitation.to()),
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        try {
            MimeMessage message = new MimeMessage(server.getSmtp().createSession());
            message.setFrom(invitation.to());
            message.setRecipients(Message.RecipientType.TO, OFFICE);
            message.setSubject("Svar: " + invitation.subject(), "UTF-8");
            message.setContent(reply, "text/calendar; charset=UTF-8; method=REPLY");
            Transport.send(message);
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
                .filter(letter -> !letter.to().equals(OFFICE))
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
