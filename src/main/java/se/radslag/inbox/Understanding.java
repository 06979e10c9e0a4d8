package se.radslag.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import se.radslag.inbox.Understood.Unreadable;

/**
 * Tells what an incoming letter is. The order matters: a bounce may call itself an automatic reply, so does what Google sends when somebody
 * answers an invitation, and everything that is none of these is for people.
 */
final class Understanding {

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
        IncomingLetter letter = MimeReader.read(bytes, bounds);
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
