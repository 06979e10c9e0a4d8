package se.radslag.bench;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;

/** The floor of reading: letters are fetched whole, so many with each command, and thrown away. */
final class PlainFetch {

    private final int port;

    PlainFetch(int port) {
        this.port = port;
    }

    /** @return letters a second */
    double perSecond(String folder, int letters, int together) {
        try (IMAPStore store = (IMAPStore) Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", port, MailboxProgram.OWNER, MailboxProgram.OWNER);
            IMAPFolder opened = (IMAPFolder) store.getFolder(folder);
            opened.open(Folder.READ_ONLY);
            long begun = System.nanoTime();
            long bytes = 0;
            for (int first = 1; first <= letters; first += together) {
                bytes += fetch(opened, "%d:%d".formatted(first, Math.min(letters, first + together - 1)));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (bytes < (long) letters * ReplyLetter.bytes(0, "ACCEPTED", "").length) {
                throw new IllegalStateException("not all letters were fetched");
            }
            return letters / seconds;
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long fetch(IMAPFolder folder, String places) throws MessagingException {
        return (long) folder.doCommand(protocol -> {
            var responses = protocol.command("FETCH %s (UID BODY.PEEK[])".formatted(places), null);
            protocol.handleResult(responses[responses.length - 1]);
            return Arrays.stream(responses)
                    .filter(FetchResponse.class::isInstance)
                    .map(FetchResponse.class::cast)
                    .mapToLong(response ->
                            response.getItem(BODY.class).getByteArray().getNewBytes().length)
                    .sum();
        });
    }
}
