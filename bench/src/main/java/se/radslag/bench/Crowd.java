package se.radslag.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Contact persons who answer all the time: each client has organisations of its own, and goes from one to the next. */
final class Crowd {

    private static final Step[] STEPS = Step.values();

    private final int port;
    private final List<String> tokens;

    /** How often each organisation has answered; each is touched by one client at a time. */
    private final int[] visits;

    Crowd(int port, List<String> tokens) {
        this.port = port;
        this.tokens = List.copyOf(tokens);
        visits = new int[tokens.size()];
    }

    /** The next visit of an organisation. */
    Visitor visitor(WebConnection connection, int organisation) {
        return new Visitor(connection, port, tokens.get(organisation), visits[organisation]++);
    }

    /** How many answers have been sent so far. */
    int answers() {
        return IntStream.of(visits).sum();
    }

    int size() {
        return visits.length;
    }

    int port() {
        return port;
    }

    /** Lets so many clients work, and looks at what they do after the lead-in. */
    Load load(int clients, Duration leadIn, Duration time) {
        long begin = System.nanoTime() + leadIn.toNanos();
        long end = begin + time.toNanos();
        List<long[]> rounds = new ArrayList<>();
        all(clients, client -> rounds(client, clients, begin, end)).forEach(rounds::addAll);
        return new Load(clients, time.toNanos() / 1e9, rounds);
    }

    private List<long[]> rounds(int client, int clients, long begin, long end) throws IOException {
        List<long[]> rounds = new ArrayList<>();
        try (WebConnection connection = new WebConnection(port)) {
            for (int organisation = client; System.nanoTime() < end; organisation += clients) {
                if (organisation >= size()) {
                    organisation = client;
                }
                long[] round = round(visitor(connection, organisation));
                long now = System.nanoTime();
                if (now > begin && now <= end) {
                    rounds.add(round);
                }
            }
        }
        return rounds;
    }

    private static long[] round(Visitor visitor) throws IOException {
        long[] round = new long[STEPS.length];
        for (Step step : STEPS) {
            long begun = System.nanoTime();
            visitor.make(step);
            round[step.ordinal()] = System.nanoTime() - begun;
        }
        return round;
    }

    private interface Client<T> {

        T work(int client) throws IOException;
    }

    private static <T> List<T> all(int clients, Client<T> client) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(IntStream.range(0, clients)
                    .mapToObj(number -> (Callable<T>) () -> client.work(number))
                    .toList())) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdown();
        }
    }
}
