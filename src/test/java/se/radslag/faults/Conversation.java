package se.radslag.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection to the faulty relay. */
final class Conversation {

    private static final Duration SLOWNESS = Duration.ofMillis(1500);
    private static final Pattern LETTER = Pattern.compile("MAIL FROM:<[^+]+\\+([0-9a-f]+)@.*");
    private static final Pattern RECIPIENT = Pattern.compile("RCPT TO:<([^>]+)>.*");
    private static final Pattern MESSAGE_ID = Pattern.compile("^Message-ID: (.*)$", Pattern.MULTILINE);

    private final FaultyRelay relay;
    private Socket client;
    private BufferedReader in;
    private PrintWriter out;
    private String letter = "";
    private String recipient = "";
    private Fault fault = Fault.NONE;

    Conversation(FaultyRelay relay, Socket client) {
        this.relay = relay;
        this.client = client;
        open(client);
    }

    void hold() {
        try {
            say("220 relay.example");
            for (String line = in.readLine(); line != null && !client.isClosed(); line = in.readLine()) {
                answer(line);
            }
        } catch (IOException broken) {
            close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void answer(String line) throws IOException, InterruptedException {
        if (line.startsWith("EHLO")) {
            say("250-relay.example");
            say("250 STARTTLS");
        } else if (line.equals("STARTTLS")) {
            startTls();
        } else if (line.startsWith("MAIL")) {
            letter = part(LETTER, line);
            say("250 2.1.0 Ok");
        } else if (line.startsWith("RCPT")) {
            recipient = part(RECIPIENT, line);
            answerRecipient();
        } else if (line.equals("DATA")) {
            say("354 Go on");
            takeLetter();
        } else if (line.equals("QUIT")) {
            say("221 2.0.0 Bye");
            close();
        } else {
            say("250 2.0.0 Ok");
        }
    }

    private void startTls() throws IOException {
        if (relay.refusesTls()) {
            say("454 4.7.0 TLS not available");
            return;
        }
        say("220 2.0.0 Ready");
        SSLSocketFactory factory = relay.tls().getSocketFactory();
        SSLSocket secured = (SSLSocket) factory.createSocket(client, null, client.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        open(secured);
    }

    private void answerRecipient() {
        if (!relay.knows(recipient)) {
            relay.log().add(new ServerLog.Refused(Instant.now(), letter, recipient));
            say("550 5.1.1 Unknown recipient");
            return;
        }
        fault = relay.next(recipient);
        switch (fault) {
            case CLOSING -> {
                say("421 4.3.2 Closing");
                close();
            }
            case BUSY -> say("450 4.2.1 Busy");
            case SILENT -> say("");
            default -> say("250 2.1.5 Ok");
        }
    }

    private void takeLetter() throws IOException, InterruptedException {
        Optional<String> content = content();
        if (content.isEmpty()) {
            close();
            return;
        }
        switch (fault) {
            case TOO_LARGE -> {
                relay.log().add(new ServerLog.Refused(Instant.now(), letter, recipient));
                say("552 5.3.4 Too large");
            }
            default -> take(content.get());
        }
    }

    /** Notes the letter before it answers: once the sender has read the answer, the server must have the letter. */
    private void take(String content) throws InterruptedException {
        relay.log()
                .add(new ServerLog.Taken(Instant.now(), letter, recipient, part(MESSAGE_ID, content), content, fault));
        switch (fault) {
            case BROKEN_AFTER_THE_DOT -> close();
            case SILENT_AFTERWARDS -> say("");
            case SLOW -> {
                Thread.sleep(SLOWNESS.toMillis()); // the fault itself
                say("250 2.0.0 Ok: taken at last");
            }
            default -> say("250 2.0.0 Ok: taken");
        }
    }

    /** The lines up to the dot; nothing if it never came, or the connection is to break before it. */
    private Optional<String> content() throws IOException {
        StringBuilder content = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".") && fault != Fault.BROKEN_BEFORE_THE_DOT) {
            content.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
            line = in.readLine();
        }
        return ".".equals(line) ? Optional.of(content.toString()) : Optional.empty();
    }

    private void open(Socket socket) {
        try {
            client = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            out = new PrintWriter(socket.getOutputStream(), true, ISO_8859_1);
        } catch (IOException gone) {
            close();
        }
    }

    /** Nothing is said for an empty reply. */
    private void say(String reply) {
        if (!reply.isEmpty()) {
            out.print(reply + "\r\n");
            out.flush();
        }
    }

    private void close() {
        try {
            client.close();
        } catch (IOException already) {
            relay.log();
        }
    }

    private static String part(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(
                    "not as expected: " + text.lines().findFirst().orElse(""));
        }
        return matcher.group(1).strip();
    }
}
