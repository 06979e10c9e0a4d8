package se.radslag.inbox;

import jakarta.mail.MessagingException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Opens a mailbox, as a program of its own: whom a Java program trusts is settled when it starts. */
final class MailboxOpening {

    static final String NAME = "kontoret";
    static final String PASSWORD = "hemligt";

    private MailboxOpening() {}

    /** @param arguments the port on this machine, and how it is secured */
    public static void main(String[] arguments) throws MessagingException {
        open(Integer.parseInt(arguments[0]), arguments[1]);
    }

    /** @throws MessagingException if it cannot be opened */
    static void open(int port, String security) throws MessagingException {
        Map<String, Object> settings = Map.of(
                "radslag.inbox.host", "localhost",
                "radslag.inbox.port", port,
                "radslag.inbox.security", security,
                "radslag.inbox.username", NAME,
                "radslag.inbox.password", PASSWORD,
                "radslag.inbox.timeout", "10s");
        var properties = new Binder(new MapConfigurationPropertySource(settings))
                .bind("radslag.inbox", MailboxProperties.class)
                .get();
        try (var mailbox = new Mailbox(properties)) {
            mailbox.uids();
        }
    }
}
