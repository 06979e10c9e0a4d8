package se.radslag.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;
import se.radslag.access.PublicSite;
import se.radslag.calendar.CalendarMessage;
import se.radslag.calendar.CalendarUser;
import se.radslag.calendar.CalendarWriter;
import se.radslag.core.Clock;

/** Puts drawn letters into the form in which they travel and are kept. */
@Component
class LetterComposer {

    static {
        // Looked for with every header and part of every letter; unless it is named here, in all jars.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** In bytes; longer letters fit as well. */
    private static final int USUAL_SIZE = 1 << 14;

    /** Which of a letter's forms is the one for the eye. */
    static final int HTML = 1;

    private static final String PLAIN = "text/plain; charset=UTF-8";
    private static final String HTML_TYPE = "text/html; charset=UTF-8";
    private static final Session NOWHERE = Session.getInstance(new Properties());

    private final PublicSite site;
    private final Mailboxes mailboxes;
    private final MailProperties properties;
    private final Clock clock;

    LetterComposer(PublicSite site, Mailboxes mailboxes, MailProperties properties, Clock clock) {
        this.site = site;
        this.mailboxes = mailboxes;
        this.properties = properties;
        this.clock = clock;
    }

    /** The letter as it is kept; nothing in it changes from attempt to attempt. */
    KeptLetter compose(OutgoingLetter letter, DrawnLetter drawn) {
        try {
            MimeMessage message = new MimeMessage(NOWHERE);
            address(letter, message);
            behave(letter, message);
            message.setSubject(HeaderText.of(drawn.subject()), UTF_8.name());
            Instant now = clock.now();
            message.setSentDate(Date.from(now));
            message.setContent(alternatives(letter, drawn, now));
            message.saveChanges();
            message.setHeader("Message-ID", messageId(letter.id()));
            return new KeptLetter(bytes(message));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for every attempt, so that a mail program shows a letter once that had to be handed over twice. */
    String messageId(LetterId id) {
        return "<%s@%s>".formatted(id, site.at("/").getHost());
    }

    /** The mailbox with the letter's identity in it (VERP): a bounce tells by its address which letter came back. */
    String envelopeSender(OutgoingLetter letter) {
        String mailbox = mailbox(letter);
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + letter.id().toString().replace("-", "") + mailbox.substring(at);
    }

    /** Where the letter goes: to its addressee, unless all letters are redirected. */
    String recipient(OutgoingLetter letter) {
        return properties.redirect().orElse(letter.addressee().email().value());
    }

    private void address(OutgoingLetter letter, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = named(mailbox(letter), letter.sender().name());
        message.setFrom(from);
        message.setReplyTo(new InternetAddress[] {from});
        message.setRecipient(RecipientType.TO, named(recipient(letter), addresseeName(letter)));
    }

    /** A redirected letter tells whom it was for. */
    private String addresseeName(OutgoingLetter letter) {
        Addressee addressee = letter.addressee();
        return properties.redirect().isEmpty()
                ? addressee.name()
                : "%s (%s)".formatted(addressee.name(), addressee.email().value());
    }

    /** What a polite automatic sender says of itself (RFC 3834, RFC 2919): no out-of-office replies, please, but bounces. */
    private void behave(OutgoingLetter letter, MimeMessage message) throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply, RN, NRN");
        message.setHeader("List-Id", "<dialog.%s>".formatted(site.at("/").getHost()));
        message.setHeader("Content-Language", letter.addressee().language().toLanguageTag());
    }

    private String mailbox(OutgoingLetter letter) {
        return mailboxes.of(letter.sender()).value();
    }

    private static InternetAddress named(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, HeaderText.of(name), UTF_8.name());
    }

    /** The best form comes last (RFC 2046, 5.1.4), which to calendar programs is theirs. */
    private MimeMultipart alternatives(OutgoingLetter letter, DrawnLetter drawn, Instant now)
            throws MessagingException {
        MimeMultipart forms =
                new MimeMultipart("alternative", part(drawn.text(), PLAIN), part(drawn.html(), HTML_TYPE));
        Optional<CalendarMessage> calendar = letter.calendar();
        if (calendar.isPresent()) {
            forms.addBodyPart(part(letter, calendar.get(), now));
        }
        return forms;
    }

    /** The method stands in the part's header as well as in the part (RFC 6047, 2.4). */
    private MimeBodyPart part(OutgoingLetter letter, CalendarMessage calendar, Instant now) throws MessagingException {
        String text = CalendarWriter.letter(
                calendar,
                new CalendarUser(letter.sender().name(), mailbox(letter)),
                new CalendarUser(letter.addressee().name(), recipient(letter)),
                letter.sender().contactInWords(),
                now);
        String type = "text/calendar; method=%s; charset=UTF-8".formatted(calendar.method());
        return part(text, type);
    }

    /** As bytes: the library would write a text of a type that it knows byte by byte. */
    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(USUAL_SIZE);
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
