package se.radslag.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import se.radslag.testing.SelfSigned;

/** A mail server that misbehaves by seed until it is healed. It insists on TLS, which it may refuse. */
final class FaultyRelay implements AutoCloseable {

    private final ServerSocket server;
    private final SSLContext tls = new SelfSigned("localhost").context();
    private final long seed;
    private final ServerLog log = new ServerLog();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean healthy;
    private volatile boolean refusesTls;

    FaultyRelay(long seed) {
        this.seed = seed;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        inBackground(this::serve);
    }

    /** What a node must be told to hand letters over here, and to be soon out of patience. */
    Map<String, String> settings() {
        return Map.of(
                "spring.mail.host", "localhost",
                "spring.mail.port", String.valueOf(server.getLocalPort()),
                "spring.mail.properties.mail.smtp.timeout", "2000",
                "spring.mail.properties.mail.smtp.starttls.enable", "true",
                "spring.mail.properties.mail.smtp.starttls.required", "true",
                "spring.mail.properties.mail.smtp.ssl.trust", "*",
                "spring.mail.properties.mail.smtp.ssl.checkserveridentity", "false");
    }

    ServerLog log() {
        return log;
    }

    SSLContext tls() {
        return tls;
    }

    boolean refusesTls() {
        return refusesTls;
    }

    /** From now on every connection that asks for TLS is refused it; those that are open are closed. */
    void refuseTls() throws IOException {
        refusesTls = true;
        for (Socket client : clients) {
            client.close();
        }
    }

    void grantTls() {
        refusesTls = false;
    }

    /** Takes every letter from now on, but for addresses that are unknown. */
    void heal() {
        healthy = true;
        refusesTls = false;
    }

    boolean knows(String recipient) {
        return !Fault.isUnknown(seed, recipient);
    }

    /** What befalls the next letter to this recipient. */
    Fault next(String recipient) {
        Fault fault = healthy ? Fault.NONE : Fault.of(seed, recipient, attempts.merge(recipient, 1, Integer::sum));
        log.add(fault);
        return fault;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                inBackground(() -> {
                    new Conversation(this, client).hold();
                    clients.remove(client);
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "faulty relay");
        thread.setDaemon(true);
        thread.start();
    }
}
