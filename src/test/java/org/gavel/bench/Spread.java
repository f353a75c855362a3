package org.gavel.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Many measured values of one kind. Percentiles are values that were measured (nearest rank). */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Spread(double[] sorted) {

    static Spread of(Collection<Double> values) {
        return new Spread(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** All values of several. */
    static Spread all(Collection<Spread> parts) {
        return new Spread(parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.sorted))
                .sorted()
                .toArray());
    }

    int count() {
        return sorted.length;
    }

    /**
     * The value that so many percent do not exceed.
     *
     * @throws IllegalStateException when there is none
     */
    double percentile(double percent) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }

    double median() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    double most() {
        return percentile(100);
    }

    /** {@code p50 12.3 ms, p99 45.6 ms}. */
    String millis() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", median(), p99());
    }
}
