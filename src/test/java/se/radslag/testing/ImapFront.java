package se.radslag.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Stands before a mail server (IMAP) and makes it another: one that is secured, that can do less, or that does not hand out every letter. */
public final class ImapFront implements AutoCloseable {

    private static final String CAPABILITY = "* CAPABILITY ";
    private static final Pattern FETCH =
            Pattern.compile("(\\S+) UID FETCH (\\d+) \\(.*BODY\\.PEEK\\[]<(\\d+)\\.(\\d+)>\\)");

    private final ServerSocket entrance = entrance();
    private final int server;
    private final @Nullable SSLContext tls;
    private final boolean securedFromTheStart;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<Long, byte[]> served = new ConcurrentHashMap<>();
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private volatile Set<String> hidden = Set.of();
    private volatile Predicate<String> refused = command -> false;

    private ImapFront(int server, @Nullable SSLContext tls, boolean securedFromTheStart) {
        this.server = server;
        this.tls = tls;
        this.securedFromTheStart = securedFromTheStart;
        inBackground(this::serve);
    }

    /** @param server port of the mail server, which is on this machine and not secured */
    public static ImapFront plain(int server) {
        return new ImapFront(server, null, false);
    }

    /** Secured from the first byte. */
    public static ImapFront tls(int server, SelfSigned certificate) {
        return new ImapFront(server, certificate.context(), true);
    }

    /** Secured when the client asks for it. */
    public static ImapFront startTls(int server, SelfSigned certificate) {
        return new ImapFront(server, certificate.context(), false);
    }

    private static ServerSocket entrance() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** All commands that clients have given so far, each with its tag. */
    public List<String> heard() {
        return heard;
    }

    /** Cannot do these things, as {@code MOVE}, from now on; whoever is connected has to connect anew, and asks. */
    public void hide(String... capabilities) {
        hidden = Set.of(capabilities);
        conversations.forEach(Conversation::end);
    }

    /** Answers NO to these commands from now on. */
    public void refuse(Predicate<String> commands) {
        refused = commands;
    }

    /** Hands out a letter by itself, if it is asked for alone and part by part: the server would take minutes for a large one. */
    public void serve(long uid, byte[] letter) {
        served.put(uid, letter);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        conversations.forEach(Conversation::end);
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Conversation conversation =
                        new Conversation(client, new Socket(InetAddress.getLoopbackAddress(), server));
                conversations.add(conversation);
                inBackground(conversation::hold);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "imap front");
        thread.setDaemon(true);
        thread.start();
    }

    /** One client, and the server behind. */
    private final class Conversation {

        private final Socket behind;
        private volatile Socket client;
        private volatile boolean secured;

        Conversation(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void hold() {
            try {
                if (tls != null && securedFromTheStart) {
                    secure(tls);
                }
                inBackground(this::passOnAnswers);
                listen();
            } catch (IOException broken) {
                end();
            }
            end();
        }

        private void listen() throws IOException {
            Socket listened = client;
            InputStream in = new BufferedInputStream(listened.getInputStream());
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                String command = new String(line, ISO_8859_1).strip();
                heard.add(command);
                take(command, line);
                if (listened != client) {
                    listen();
                    return;
                }
            }
        }

        private void take(String command, byte[] line) throws IOException {
            String tag = command.split(" ", 2)[0];
            Matcher fetch = FETCH.matcher(command);
            if (tls != null && !secured && command.endsWith(" STARTTLS")) {
                say(tag + " OK Go on");
                secure(tls);
            } else if (refused.test(command)) {
                say(tag + " NO I will not");
            } else if (fetch.matches() && served.containsKey(Long.valueOf(fetch.group(2)))) {
                handOut(fetch);
            } else {
                behind.getOutputStream().write(line);
            }
        }

        private void handOut(Matcher fetch) throws IOException {
            byte[] letter = served.get(Long.valueOf(fetch.group(2)));
            int from = Math.min(Integer.parseInt(fetch.group(3)), letter.length);
            int to = Math.min(from + Integer.parseInt(fetch.group(4)), letter.length);
            var answer = new ByteArrayOutputStream();
            answer.writeBytes("* 1 FETCH (UID %s RFC822.SIZE %d BODY[]<%d> {%d}\r\n"
                    .formatted(fetch.group(2), letter.length, from, to - from)
                    .getBytes(ISO_8859_1));
            answer.writeBytes(Arrays.copyOfRange(letter, from, to));
            answer.writeBytes(
                    ")\r\n%s OK That is it\r\n".formatted(fetch.group(1)).getBytes(ISO_8859_1));
            say(answer.toByteArray());
        }

        private void secure(SSLContext context) throws IOException {
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
            socket.setUseClientMode(false);
            socket.startHandshake();
            client = socket;
            secured = true;
        }

        private void passOnAnswers() {
            try {
                InputStream in = new BufferedInputStream(behind.getInputStream());
                for (byte[] line = line(in); line.length > 0; line = line(in)) {
                    String text = new String(line, ISO_8859_1);
                    say(text.startsWith(CAPABILITY) ? capabilities(text).getBytes(ISO_8859_1) : line);
                }
            } catch (IOException broken) {
                end();
            }
            end();
        }

        private String capabilities(String answer) {
            String offered = tls != null && !secured ? answer.strip() + " STARTTLS" : answer.strip();
            return Arrays.stream(offered.split(" "))
                    .filter(capability -> !hidden.contains(capability))
                    .collect(Collectors.joining(" ", "", "\r\n"));
        }

        private void say(String line) throws IOException {
            say((line + "\r\n").getBytes(ISO_8859_1));
        }

        private synchronized void say(byte[] answer) throws IOException {
            client.getOutputStream().write(answer);
            client.getOutputStream().flush();
        }

        void end() {
            try (Socket near = client;
                    Socket far = behind) {
                conversations.remove(this);
            } catch (IOException gone) {
                conversations.remove(this);
            }
        }
    }

    /** Up to and with the end of the line, whatever its bytes; empty at the end. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
