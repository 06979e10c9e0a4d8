package se.radslag.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Knows how far a letter has come: before its first byte has left, it can be handed over anew without being there twice. */
class RelayTransport extends SMTPTransport {

    private boolean begun;

    /** @param protocol {@code smtp}, or {@code smtps} for TLS from the first byte */
    RelayTransport(Session session, String protocol) {
        super(session, null, protocol, protocol.equals("smtps"));
    }

    /** Whether a byte of the last letter has left. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        begun = false;
        super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        begun = true;
        return super.data();
    }
}
