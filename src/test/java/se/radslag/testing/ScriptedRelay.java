package se.radslag.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that answers commands as a test wants it to, and notes what it was asked. */
public class ScriptedRelay implements AutoCloseable {

    /** In place of a reply: the connection breaks. */
    public static final String BREAK = "";

    private static final Map<String, String> USUAL = Map.of("CONNECT", "220 relay.example", "DATA", "354 Go on");

    private final ServerSocket server;
    private final Map<String, String> replies;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /** @param replies by command, whole or only its first word; {@code CONNECT} for the greeting and {@code .} for the end of a letter; what is missing succeeds */
    public ScriptedRelay(Map<String, String> replies) throws IOException {
        this.replies = replies;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::serve);
    }

    /** One that answers every recipient with the same line. */
    public ScriptedRelay(String replyToRecipient) throws IOException {
        this(Map.of("RCPT", replyToRecipient));
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How often a letter to this address was tried. */
    public long attemptsFor(String address) {
        return count("RCPT TO:<" + address + ">");
    }

    public long connections() {
        return commands.stream().filter(command -> command.startsWith("EHLO")).count();
    }

    public long count(String command) {
        return commands.stream().filter(command::equals).count();
    }

    /** The first command that begins so. */
    public String first(String beginning) {
        return commands.stream()
                .filter(command -> command.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                inBackground(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            String reply = answer("CONNECT", out);
            while (!reply.equals(BREAK)) {
                String line = in.readLine();
                reply = line == null ? BREAK : answerTo(line, in, out);
            }
        } catch (IOException gone) {
            commands.add("gone");
        }
    }

    private String answerTo(String line, BufferedReader in, PrintWriter out) throws IOException {
        commands.add(line);
        String reply = answer(line, out);
        if (!reply.startsWith("354")) {
            return reply;
        }
        skipLetter(in);
        return answer(".", out);
    }

    private String answer(String command, PrintWriter out) {
        String verb = command.split("[ :]")[0];
        String usual = USUAL.getOrDefault(verb, "250 OK");
        String reply = replies.getOrDefault(command, replies.getOrDefault(verb, usual));
        if (!reply.equals(BREAK)) {
            out.print(reply + "\r\n");
            out.flush();
        }
        return reply;
    }

    private static void skipLetter(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "scripted relay");
        thread.setDaemon(true);
        thread.start();
    }
}
