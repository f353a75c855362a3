package org.gavel.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds, as they come from any thread. */
final class Samples {

    private static final double MILLION = 1e6;

    private long[] values = new long[1 << 12];
    private int count;

    synchronized void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = nanos;
    }

    synchronized void addAll(Samples others) {
        for (long value : others.sorted()) {
            add(value);
        }
    }

    synchronized int count() {
        return count;
    }

    /** The least value that so many of a hundred do not exceed, in milliseconds; not a number when there are none. */
    double percentile(double percent) {
        long[] sorted = sorted();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / MILLION;
    }

    /** The two percentiles that matter, in words. */
    String summary() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, %d samples", percentile(50), percentile(99), count());
    }

    private synchronized long[] sorted() {
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
