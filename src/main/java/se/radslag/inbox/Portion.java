package se.radslag.inbox;

import java.util.List;
import java.util.stream.IntStream;

/** How many letters go through the house together: enough for statements and round trips not to count, few enough to be held in memory. */
final class Portion {

    static final int LETTERS = 100;

    private Portion() {}

    /** In their order. */
    static <T> List<List<T>> of(List<T> letters) {
        return of(letters, LETTERS);
    }

    /** In their order, no more than so many in each. */
    static <T> List<List<T>> of(List<T> letters, int most) {
        return IntStream.iterate(0, from -> from < letters.size(), from -> from + most)
                .mapToObj(from -> letters.subList(from, Math.min(from + most, letters.size())))
                .toList();
    }
}
