package se.radslag.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection to the relay. */
class SinkConversation implements Runnable {

    private static final int ROOM = 1 << 16;
    private static final String OK = "250 2.0.0 Ok";

    /** The end of a letter, and how much of it has been seen when it begins: a line's end comes before. */
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private static final int AT_LINE_START = 2;

    private final Socket caller;
    private final Tally tally;
    private String recipient = "";

    SinkConversation(Socket caller, Tally tally) {
        this.caller = caller;
        this.tally = tally;
    }

    @Override
    public void run() {
        try (caller) {
            caller.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(caller.getInputStream(), ROOM);
            OutputStream out = caller.getOutputStream();
            say("220 sink", out);
            String order = line(in);
            while (!order.startsWith("QUIT")) {
                answer(order, in, out);
                order = line(in);
            }
            say("221 2.0.0 Bye", out);
        } catch (IOException gone) {
            // A program that is killed says no good-bye.
        }
    }

    private void answer(String order, InputStream in, OutputStream out) throws IOException {
        if (order.startsWith("EHLO")) {
            say("250-sink\r\n250-ENHANCEDSTATUSCODES\r\n250 8BITMIME", out);
        } else if (order.startsWith("DATA")) {
            say("354 Go on", out);
            tally.took(recipient, letter(in));
            say(OK, out);
        } else {
            if (order.startsWith("RCPT")) {
                recipient = order;
            }
            say(OK, out);
        }
    }

    private static void say(String words, OutputStream out) throws IOException {
        out.write((words + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(in); next != '\n'; next = read(in)) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** @return its size in bytes */
    private static long letter(InputStream in) throws IOException {
        long size = 0;
        int seen = AT_LINE_START;
        while (seen < END.length) {
            int next = read(in);
            size++;
            if (next == END[seen]) {
                seen++;
            } else {
                seen = next == END[0] ? 1 : 0;
            }
        }
        return size;
    }

    private static int read(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }
}
