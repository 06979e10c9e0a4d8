package se.radslag.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.radslag.inbox.Understood.Unreadable;

/**
 * Tells what an incoming letter is. The order matters: a bounce may call itself an automatic reply, so does what Google sends when somebody
 * answers an invitation, and everything that is none of these is for people.
 */
@Component
class Understanding {

    private final InboxProperties bounds;

    Understanding(InboxProperties bounds) {
        this.bounds = bounds;
    }

    /**
     * Reads a letter, whatever it says, to its end.
     *
     * @throws IOException if its bytes cannot be had; never for what they are
     */
    Understood understand(InputStream bytes) throws IOException {
        return understand(MimeReader.read(bytes, bounds));
    }

    /** Takes a letter apart, whatever it says. */
    IncomingLetter read(byte[] letter) {
        try {
            return MimeReader.read(new ByteArrayInputStream(letter), bounds);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Tells what a letter is that was taken apart. */
    Understood understand(IncomingLetter letter) {
        return machines(letter)
                .or(() -> Optional.ofNullable(letter.excess()).map(why -> new Unreadable(why, letter.personal())))
                .orElseGet(letter::personal);
    }

    private static Optional<Understood> machines(IncomingLetter letter) {
        return Reports.of(letter)
                .or(() -> PlainBounces.of(letter))
                .or(() -> CalendarReplies.of(letter))
                .or(() -> AutomaticReplies.of(letter));
    }
}
