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
import java.util.Optional;

/** A mail server on a free port that delivers nothing: each letter is kept, to be read in the browser or by a test. */
public class MailCatcher implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final LetterStore letters;
    private final Clock clock;

    MailCatcher(Path folder, Clock clock) throws IOException {
        this.letters = new LetterStore(folder.resolve("brev"));
        this.clock = clock;
        server.getUserManager().setMessageDeliveryHandler(this::keep);
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
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
        var known = server.getUserManager().getUserByEmail(to.getEmail());
        return known != null ? known : server.setUser(to.getEmail(), to.getEmail());
    }
}
