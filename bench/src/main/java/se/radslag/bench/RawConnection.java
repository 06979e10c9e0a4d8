package se.radslag.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/** A conversation that is known beforehand: what the relay itself can take. */
class RawConnection implements FloorConnection {

    private final Socket socket;
    private final BufferedReader answers;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        await("220");
        say("HELO bench\r\n");
        await("250");
    }

    @Override
    public void send(String recipient, byte[] letter) throws IOException {
        say("MAIL FROM:<radslag@radslag.example>\r\n");
        await("250");
        say("RCPT TO:<" + recipient + ">\r\n");
        await("250");
        say("DATA\r\n");
        await("354");
        say(new String(letter, ISO_8859_1).replace("\r\n.", "\r\n..") + "\r\n.\r\n");
        await("250");
    }

    @Override
    public void close() throws IOException {
        say("QUIT\r\n");
        socket.close();
    }

    private void say(String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(ISO_8859_1));
    }

    private void await(String code) throws IOException {
        String answer = answers.readLine();
        if (answer == null || !answer.startsWith(code)) {
            throw new IOException("the relay said " + answer);
        }
    }
}
