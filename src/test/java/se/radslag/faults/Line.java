package se.radslag.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between a node and a server: it can break off, refuse, and fall silent. */
final class Line implements AutoCloseable {

    private static final int BLOCK = 8192;

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean cut;

    /** @param exit port on this machine that it leads to */
    Line(int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        inBackground(this::serve);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Whether anybody is connected through it. */
    boolean isInUse() {
        return !calls.isEmpty();
    }

    /** How many were connected through it so far. */
    int begun() {
        return begun.get();
    }

    /** How many were refused so far. */
    int refused() {
        return refused.get();
    }

    /** Breaks off what is under way, in the midst of a letter maybe, and refuses everybody from now on. */
    void cut() {
        cut = true;
        calls.forEach(Call::hangUp);
    }

    void mend() {
        cut = false;
    }

    /** Nobody who is connected hears anything any more, nor is told so; whoever calls anew is heard. */
    void fallSilent() {
        calls.forEach(Call::fallSilent);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        calls.forEach(Call::hangUp);
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                take(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void take(Socket near) throws IOException {
        if (cut) {
            refused.incrementAndGet();
            near.close();
        } else {
            Call call = new Call(near, new Socket(InetAddress.getLoopbackAddress(), exit));
            calls.add(call);
            begun.incrementAndGet();
            inBackground(() -> call.carry(call.near, call.far));
            inBackground(() -> call.carry(call.far, call.near));
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection, from end to end. */
    private final class Call {

        private final Socket near;
        private final Socket far;
        private volatile boolean silent;

        Call(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void fallSilent() {
            silent = true;
        }

        void carry(Socket from, Socket to) {
            byte[] block = new byte[BLOCK];
            try {
                for (int length = from.getInputStream().read(block);
                        length >= 0;
                        length = from.getInputStream().read(block)) {
                    if (!silent) {
                        to.getOutputStream().write(block, 0, length);
                    }
                }
            } catch (IOException broken) {
                silent = true;
            }
            hangUp();
        }

        void hangUp() {
            try (near;
                    far) {
                calls.remove(this);
            } catch (IOException gone) {
                silent = true;
            }
        }
    }
}
