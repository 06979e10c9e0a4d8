package se.radslag.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The mail server: it takes whatever the office sends, and has the mailbox that the office reads. It is never disturbed itself. */
final class OfficeMailbox implements AutoCloseable {

    static final String NEW = "INBOX";
    static final String HANDLED = "Inläst";
    static final String LEFT = "Läses här";

    private static final String NAME = "radslag";
    private static final Session SESSION = session();

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });

    OfficeMailbox() {
        server.start();
        server.setUser(NAME, NAME);
    }

    /** Part by part the server would take minutes for a large letter. */
    private static Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.imap.partialfetch", "false");
        return Session.getInstance(settings);
    }

    int port() {
        return server.getImap().getPort();
    }

    /** What a node must be told to hand letters over here, and to read the mailbox through a port that leads here. */
    Map<String, String> settings(int imapPort) {
        return Map.of(
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                String.valueOf(server.getSmtp().getPort()),
                "radslag.inbox.host",
                "localhost",
                "radslag.inbox.port",
                String.valueOf(imapPort),
                "radslag.inbox.security",
                "none",
                "radslag.inbox.username",
                NAME,
                "radslag.inbox.password",
                NAME);
    }

    /** The number that the next letter gets. */
    long nextUid() {
        try (Store store = open()) {
            return ((UIDFolder) store.getFolder(NEW)).getUIDNext();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Letters come in, in this order. */
    void put(List<byte[]> letters) {
        try (Store store = open()) {
            Folder folder = store.getFolder(NEW);
            for (byte[] letter : letters) {
                folder.appendMessages(new Message[] {new MimeMessage(SESSION, new ByteArrayInputStream(letter))});
            }
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many letters lie in a folder; none if there is no such folder. */
    int count(String name) {
        try (Store store = open()) {
            Folder folder = store.getFolder(name);
            return folder.exists() ? folder.getMessageCount() : 0;
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The letters that lie in a folder, byte for byte. */
    List<byte[]> letters(String name) {
        List<byte[]> letters = new ArrayList<>();
        try (Store store = open();
                Folder folder = store.getFolder(name)) {
            folder.open(Folder.READ_ONLY);
            for (Message message : folder.getMessages()) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                message.writeTo(content);
                letters.add(content.toByteArray());
            }
        } catch (MessagingException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        return letters;
    }

    private Store open() throws MessagingException {
        Store store = SESSION.getStore("imap");
        store.connect("localhost", port(), NAME, NAME);
        return store;
    }

    @Override
    public void close() {
        server.stop();
    }
}
