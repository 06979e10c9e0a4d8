package se.radslag.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A browser's kept connection to a web server, opened anew when the server has closed it. It does as little as can be done, since it shares the
 * processors with what is measured.
 */
final class WebConnection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final int BUFFER = 16_384;
    private static final int LINE_END = 2;
    private static final int HEX = 16;

    private final int port;
    private Optional<Socket> socket = Optional.empty();
    private InputStream in = InputStream.nullInputStream();
    private int taken;

    WebConnection(int port) {
        this.port = port;
    }

    WebAnswer send(byte[] request) throws IOException {
        Socket open = socket.isPresent() ? socket.get() : open();
        open.getOutputStream().write(request);
        WebAnswer answer = read();
        if (answer.closes()) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLISECONDS);
        in = new BufferedInputStream(fresh.getInputStream(), BUFFER);
        socket = Optional.of(fresh);
        return fresh;
    }

    private WebAnswer read() throws IOException {
        taken = 0;
        int status = Integer.parseInt(line().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        byte[] body = body(new WebAnswer(status, headers, new byte[0], 0));
        return new WebAnswer(status, headers, body, taken);
    }

    private byte[] body(WebAnswer head) throws IOException {
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks();
        }
        return bytes(Integer.parseInt(head.header("Content-Length").orElse("0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
            body.write(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the server hung up");
        }
        taken += count;
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            line.append((char) next);
        }
        taken += line.length() + 1;
        line.setLength(Math.max(0, line.length() - LINE_END + 1));
        return line.toString();
    }

    static byte[] bytesOf(String head) {
        return head.getBytes(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket.isPresent()) {
            socket.get().close();
            socket = Optional.empty();
        }
    }
}
