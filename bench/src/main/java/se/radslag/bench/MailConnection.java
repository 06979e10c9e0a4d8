package se.radslag.bench;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Jakarta Mail with nothing around it. */
class MailConnection implements FloorConnection {

    private static final Properties SETTINGS = new Properties();

    static {
        // As the product has them.
        SETTINGS.put("mail.smtp.connectiontimeout", "10000");
        SETTINGS.put("mail.smtp.timeout", "60000");
        SETTINGS.put("mail.smtp.writetimeout", "60000");
        SETTINGS.put("mail.smtp.socketFactory", new PromptSockets());
    }

    private final Session session = Session.getInstance(SETTINGS);
    private final SMTPTransport transport;

    MailConnection(int port) throws MessagingException {
        transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect("localhost", port, null, null);
    }

    @Override
    public void send(String recipient, byte[] letter) throws MessagingException {
        SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(letter));
        message.setEnvelopeFrom("radslag@radslag.example");
        transport.sendMessage(message, new Address[] {new InternetAddress(recipient, true)});
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}
