package se.radslag.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The relay as a program of its own: takes every letter, one thread for each connection, and says how many there were. */
public final class SinkProgram {

    private static final int BACKLOG = 200;

    private SinkProgram() {}

    /** Says its port; then answers {@code reset <milliseconds a letter>} and {@code tally}, one line each, until its input ends. */
    public static void main(String[] args) throws IOException {
        ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Tally tally = new Tally();
        thread(() -> listen(server, tally));
        System.out.println(server.getLocalPort());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(obey(order.split(" "), tally));
        }
    }

    private static String obey(String[] order, Tally tally) {
        if (order[0].equals("reset")) {
            tally.reset(Long.parseLong(order[1]));
            return "ready";
        }
        return tally.toString();
    }

    private static void listen(ServerSocket server, Tally tally) {
        while (true) {
            try {
                Socket caller = server.accept();
                tally.connected();
                thread(new SinkConversation(caller, tally));
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
