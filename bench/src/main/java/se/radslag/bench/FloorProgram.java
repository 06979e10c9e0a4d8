package se.radslag.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The floors: the same letters with no database, no engine and no drawing. */
public final class FloorProgram {

    private FloorProgram() {}

    /** Answers {@code mail|raw <connections> <letters>} with the nanoseconds it took. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        List<byte[]> letters = SampleLetters.read(Path.of(args[1]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            System.out.println(send(words[0], port, letters, Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        }
    }

    private static long send(String kind, int port, List<byte[]> letters, int connections, int count)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long begun = System.nanoTime();
            List<Future<?>> shares = new ArrayList<>();
            for (int share = 0; share < connections; share++) {
                int first = share;
                shares.add(threads.submit(() -> share(kind, port, letters, first, connections, count)));
            }
            for (Future<?> share : shares) {
                share.get();
            }
            return System.nanoTime() - begun;
        } finally {
            threads.shutdown();
        }
    }

    private static Void share(String kind, int port, List<byte[]> letters, int first, int step, int count)
            throws Exception {
        try (FloorConnection connection = open(kind, port)) {
            for (int number = first; number < count; number += step) {
                connection.send(DirectoryFile.address(number), letters.get(number % letters.size()));
            }
        }
        return null;
    }

    private static FloorConnection open(String kind, int port) throws Exception {
        return kind.equals("raw") ? new RawConnection(port) : new MailConnection(port);
    }
}
