package se.radslag.bench;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.Date;
import java.util.Properties;

/** A mail server with one mailbox, in a program of its own. */
public final class MailboxProgram {

    static final String OWNER = "radslag@localhost";

    private static final Session NOWHERE = Session.getInstance(new Properties());

    private MailboxProgram() {}

    /** Says its port; then obeys {@code fill <folder> <answer> <how many> <UID of the entry>} until its input ends, answering when it is done. */
    public static void main(String[] args) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));
        server.start();
        GreenMailUser owner = server.setUser(OWNER, OWNER, OWNER);
        System.out.println(server.getImap().getPort());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            MailFolder folder = folder(server, owner, words[1]);
            for (int number = 0; number < Integer.parseInt(words[3]); number++) {
                byte[] letter = ReplyLetter.bytes(number, words[2], words[4]);
                folder.appendMessage(new MimeMessage(NOWHERE, new ByteArrayInputStream(letter)), new Flags(), new Date());
            }
            System.out.println("filled");
        }
        System.exit(0);
    }

    private static MailFolder folder(GreenMail server, GreenMailUser owner, String name) throws Exception {
        var mailboxes = server.getManagers().getImapHostManager();
        MailFolder folder = mailboxes.getFolder(owner, name);
        return folder == null ? mailboxes.createMailbox(owner, name) : folder;
    }
}
