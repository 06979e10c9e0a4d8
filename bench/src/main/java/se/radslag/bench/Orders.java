package se.radslag.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** How a peer is told to begin: {@code begin <organisations>}, answered by the moment in microseconds. */
final class Orders {

    private Orders() {}

    /** Obeys until the input ends, then ends the program. */
    static void obey(Consumer<List<String>> begin) throws IOException {
        System.out.println("ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<String> addresses = addresses(Integer.parseInt(order.split(" ")[1]));
            System.out.println(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
            begin.accept(addresses);
        }
        System.exit(0);
    }

    private static List<String> addresses(int count) {
        return IntStream.range(0, count).mapToObj(DirectoryFile::address).toList();
    }
}
