package se.radslag.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import se.radslag.access.PublicSite;

/** The mail server to which letters are handed over, as Spring Boot's {@code spring.mail} describes it. */
@Component
class Relay {

    /** How we introduce ourselves; else each connection would begin with a look-up of this machine's name. */
    private static final String OUR_NAME = "mail.smtp.localhost";

    /** Those of connections that begin without TLS, with or without STARTTLS. */
    private static final String SOCKETS = "mail.smtp.socketFactory";

    private static final String DEFAULT_PROTOCOL = "smtp";

    private final JavaMailSenderImpl settings;

    Relay(JavaMailSenderImpl settings, PublicSite site) {
        this.settings = settings;
        settings.getJavaMailProperties().putIfAbsent(OUR_NAME, site.at("/").getHost());
        settings.getJavaMailProperties().putIfAbsent(SOCKETS, new PromptSockets());
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
    RelayTransport connect() throws MessagingException {
        RelayTransport transport = new RelayTransport(session(), protocol(settings.getProtocol()));
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
