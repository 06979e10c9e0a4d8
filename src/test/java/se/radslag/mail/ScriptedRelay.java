package se.radslag.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that answers every recipient with the same line, and notes what it was asked. */
class ScriptedRelay implements AutoCloseable {

    private final ServerSocket server;
    private final String replyToRecipient;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedRelay(String replyToRecipient) throws IOException {
        this.replyToRecipient = replyToRecipient;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted relay");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often a letter to this address was tried. */
    long attemptsFor(String address) {
        return commands.stream()
                .filter(command -> command.equals("RCPT TO:<" + address + ">"))
                .count();
    }

    long connections() {
        return commands.stream().filter(command -> command.startsWith("EHLO")).count();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                converse(client);
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 relay.example\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            out.print((line.startsWith("RCPT") ? replyToRecipient : "250 OK") + "\r\n");
            out.flush();
        }
    }
}
