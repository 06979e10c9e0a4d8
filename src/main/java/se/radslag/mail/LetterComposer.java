package se.radslag.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Objects;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;

/** Puts drawn letters into the form in which they travel and are kept. */
@Component
class LetterComposer {

    private final JavaMailSender sender;
    private final PersonalLinkService links;
    private final LetterRenderer renderer;
    private final PublicSite site;
    private final MailProperties properties;
    private final Clock clock;
    private final TransactionTemplate alone;

    LetterComposer(
            JavaMailSender sender,
            PersonalLinkService links,
            LetterRenderer renderer,
            PublicSite site,
            MailProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sender = sender;
        this.links = links;
        this.renderer = renderer;
        this.site = site;
        this.properties = properties;
        this.clock = clock;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** The same for every attempt, so that a mail program shows a letter once that had to be handed over twice. */
    String messageId(LetterId id) {
        return "<%s@%s>".formatted(id, site.at("/").getHost());
    }

    /** What goes over the wire, the link with its secret. */
    MimeMessage forTheWire(OutgoingLetter letter) {
        DrawnLetter drawn = letter.drawn().orElseThrow();
        return message(
                letter,
                letter.addressee()
                        .link()
                        .map(link -> drawn.withLink(renderer.linkPlaceholder(), address(link)))
                        .orElse(drawn));
    }

    /** What the case file keeps: the same letter without the secret of its link. */
    byte[] forTheFile(OutgoingLetter letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message(letter, letter.drawn().orElseThrow()).writeTo(bytes);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Asked for outside the batch's transaction, which a link that is gone would else roll back for all letters. */
    private String address(LinkId link) {
        return Objects.requireNonNull(
                alone.execute(status -> links.address(link).toString()));
    }

    private MimeMessage message(OutgoingLetter letter, DrawnLetter drawn) {
        try {
            MimeMessage message = sender.createMimeMessage();
            address(letter, message);
            message.setSubject(HeaderText.of(drawn.subject()), UTF_8.name());
            message.setSentDate(Date.from(clock.now()));
            message.setContent(alternatives(drawn));
            message.saveChanges();
            message.setHeader("Message-ID", messageId(letter.id()));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void address(OutgoingLetter letter, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        message.setFrom(
                named(properties.addressOr(site.at("/")), letter.sender().name()));
        message.setReplyTo(
                new InternetAddress[] {new InternetAddress(letter.sender().contactAddress(), true)});
        message.setRecipient(
                RecipientType.TO,
                named(letter.addressee().email().value(), letter.addressee().name()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.addressee().language().toLanguageTag());
    }

    private static InternetAddress named(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, HeaderText.of(name), UTF_8.name());
    }

    /** The best form comes last (RFC 2046, 5.1.4). */
    private static MimeMultipart alternatives(DrawnLetter drawn) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(drawn.text(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(drawn.html(), UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }
}
