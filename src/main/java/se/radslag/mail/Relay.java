package se.radslag.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server to which letters are handed over, as Spring Boot's {@code spring.mail} describes it. */
@Component
class Relay {

    private static final String DEFAULT_PROTOCOL = "smtp";

    private final JavaMailSenderImpl settings;

    Relay(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** A connection that opens with its first letter. */
    RelayConnection connection() {
        return new RelayConnection(this);
    }

    Session session() {
        return settings.getSession();
    }

    /**
     * Opens a connection and signs in.
     *
     * @throws MessagingException if the relay cannot be reached, or refuses us
     */
    SMTPTransport connect() throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session().getTransport(protocol(settings.getProtocol()));
        try {
            transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            return transport;
        } catch (MessagingException | RuntimeException refused) {
            transport.close();
            throw refused;
        }
    }

    private static String protocol(@Nullable String configured) {
        return configured == null ? DEFAULT_PROTOCOL : configured;
    }
}
