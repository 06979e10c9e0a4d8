package se.radslag.local;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A mail server on free ports that delivers nothing: each letter is kept, to be read in the browser or by a test. What is addressed to an office
 * lies in the one mailbox that Rådslag reads.
 */
public class MailCatcher implements AutoCloseable {

    /** Name and password of the mailbox that Rådslag reads. */
    static final String OFFICES = "radslag";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });
    private final LetterStore letters;
    private final Clock clock;
    private final Set<String> offices;

    /** @param offices addresses of the offices, in lower case; each letter of theirs may have its own, with something behind a plus sign */
    MailCatcher(Path folder, Clock clock, Set<String> offices) throws IOException {
        this.offices = offices;
        this.letters = new LetterStore(folder.resolve("brev"));
        this.clock = clock;
        server.getUserManager().setMessageDeliveryHandler(this::keep);
        server.start();
        server.setUser(OFFICES, OFFICES);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Of the mailbox that Rådslag reads. */
    int imapPort() {
        return server.getImap().getPort();
    }

    /** Everything that was ever delivered, in order of arrival. */
    public List<CaughtLetter> letters() {
        return letters.all();
    }

    /** The letter of that number. */
    public Optional<CaughtLetter> letter(int number) {
        return letters.get(number);
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser keep(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        var content = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(content);
            letters.add(to.getEmail(), clock.instant(), content.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("The letter could not be kept", e);
        }
        return mailbox(to);
    }

    private synchronized GreenMailUser mailbox(MailAddress to) throws UserException {
        return isOffice(to) ? mailbox(OFFICES) : mailbox(to.getEmail());
    }

    private GreenMailUser mailbox(String name) throws UserException {
        var known = server.getUserManager().getUserByEmail(name);
        return known != null ? known : server.setUser(name, name);
    }

    private boolean isOffice(MailAddress to) {
        return offices.contains(to.getEmail().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@"));
    }
}
