package se.radslag.mail;

import org.springframework.stereotype.Component;
import se.radslag.access.PublicSite;
import se.radslag.core.EmailAddress;

/** From which mailbox an office's letters come, and to which the answers go. */
@Component
public class Mailboxes {

    private final PublicSite site;
    private final MailProperties properties;

    Mailboxes(PublicSite site, MailProperties properties) {
        this.site = site;
        this.properties = properties;
    }

    /** The office's own, or else the one that all share ({@code radslag.mail.address}). */
    public EmailAddress of(Sender sender) {
        String own = sender.mailbox();
        return new EmailAddress(own == null ? properties.addressOr(site.at("/")) : own);
    }
}
