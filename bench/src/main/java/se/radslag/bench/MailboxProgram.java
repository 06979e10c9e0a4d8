package se.radslag.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server with one mailbox, in a program of its own. It knows what is asked of it here and nothing else, so that fetching costs as little as
 * it can; servers for tests take longer the more letters they have.
 */
public final class MailboxProgram {

    static final String OWNER = "radslag@localhost";

    private MailboxProgram() {}

    /** Says its port; then obeys {@code fill <folder> <answer> <how many> <UID of the entry>} until its input ends, answering when it is done. */
    public static void main(String[] args) throws IOException {
        Map<String, MailFolder> folders = new ConcurrentHashMap<>();
        ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        thread(() -> listen(server, folders));
        System.out.println(server.getLocalPort());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            MailFolder folder = folders.computeIfAbsent(words[1], name -> new MailFolder());
            for (int number = 0; number < Integer.parseInt(words[3]); number++) {
                folder.add(ReplyLetter.bytes(number, words[2], words[4]));
            }
            System.out.println("filled");
        }
        System.exit(0);
    }

    private static void listen(ServerSocket server, Map<String, MailFolder> folders) {
        while (true) {
            try {
                Socket caller = server.accept();
                caller.setTcpNoDelay(true);
                thread(new MailboxConversation(caller, folders));
            } catch (IOException gone) {
                return;
            }
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
