package se.radslag.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What so many clients got done, each in a closed loop.
 *
 * @param seconds for which it was looked at
 * @param rounds that ended within them: the nanoseconds of each step, in their order
 */
record Load(int clients, double seconds, List<long[]> rounds) {

    private static final double P99 = 0.99;

    /** The two as one: the same number of clients at another time. */
    Load and(Load other) {
        List<long[]> all = new ArrayList<>(rounds);
        all.addAll(other.rounds);
        return new Load(clients, seconds + other.seconds, all);
    }

    double perSecond() {
        return rounds.size() / seconds;
    }

    /** Milliseconds that a round takes at most, in that part of the rounds; not a number if none came to its end. */
    double quantile(double part) {
        return quantile(part, Load::sum);
    }

    double p99() {
        return quantile(P99);
    }

    double p99(Step step) {
        return quantile(P99, round -> round[step.ordinal()]);
    }

    Step slowest() {
        return Stream.of(Step.values()).max(Comparator.comparing(this::p99)).orElseThrow();
    }

    private double quantile(double part, ToLongFunction<long[]> time) {
        long[] sorted = rounds.stream().mapToLong(time).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ENGLISH, "%.0f rounds/s, p50 %.1f ms, p99 %.1f ms", perSecond(), quantile(0.5), p99());
    }

    private static long sum(long[] steps) {
        long sum = 0;
        for (long step : steps) {
            sum += step;
        }
        return sum;
    }
}
