package se.radslag.bench;

import java.util.List;

/**
 * What a run measures.
 *
 * @param sizes of stages, ascending
 * @param warmUp the size of the stage that goes before, unmeasured, so that programs run hot
 * @param repeats of short stages, of which the middle one counts
 * @param connections to the relay that are compared
 * @param comparison the size of stage at which they are
 * @param slow the size of stage for which the relay takes its time
 * @param peerMinutes that each peer gets, all its sizes together
 */
record Plan(
        List<Integer> sizes,
        int warmUp,
        int repeats,
        List<Integer> connections,
        int comparison,
        int slow,
        int peerMinutes) {

    static final int RELAY_MILLISECONDS = 20;

    /** Up to this size a stage is so short that one measurement says little. */
    private static final int SHORT = 1000;

    static Plan of(String name) {
        return switch (name) {
            case "quick" -> new Plan(List.of(34, 300, 1000), 300, 1, List.of(1, 2, 4), 1000, 200, 5);
            case "full" ->
                new Plan(
                        List.of(34, 300, 1000, 3000, 10_000, 100_000),
                        20_000,
                        3,
                        List.of(1, 2, 4, 8),
                        10_000,
                        1000,
                        10);
            default ->
                throw new IllegalArgumentException("quick, full, reading, answering or answering-quick, not " + name);
        };
    }

    int repeats(int size) {
        return size <= SHORT ? repeats : 1;
    }

    /** Those that are large enough for what a stage takes to be seen beside what the program takes anyway. */
    List<Integer> longStages() {
        return sizes.stream().filter(size -> size >= SHORT).toList();
    }

    int largest() {
        return sizes.get(sizes.size() - 1);
    }
}
