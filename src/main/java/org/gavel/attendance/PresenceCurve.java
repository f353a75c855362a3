package org.gavel.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The number of calls in a conference over time.
 *
 * @param points at most {@value #STEPS} points by time; empty where there was no call
 */
public record PresenceCurve(List<Point> points) {

    /** As many steps as a chart can show. */
    static final int STEPS = 60;

    /**
     * A step of the curve.
     *
     * @param from when it begins; it lasts until the next one begins
     * @param most the most calls at once in it
     */
    public record Point(Instant from, int most) {}

    /** Makes a curve of stays, of which it keeps two numbers each. */
    static final class Builder {

        private long[] joined = new long[64];
        private long[] left = new long[64];
        private int size;

        void add(Instant from, Instant to) {
            if (size == joined.length) {
                joined = Arrays.copyOf(joined, size * 2);
                left = Arrays.copyOf(left, size * 2);
            }
            joined[size] = from.toEpochMilli();
            left[size] = Math.max(to.toEpochMilli(), joined[size]);
            size++;
        }

        PresenceCurve build() {
            if (size == 0) {
                return new PresenceCurve(List.of());
            }
            long[] comes = Arrays.copyOf(joined, size);
            long[] goes = Arrays.copyOf(left, size);
            Arrays.sort(comes);
            Arrays.sort(goes);
            return new PresenceCurve(points(comes, goes));
        }

        private static List<Point> points(long[] comes, long[] goes) {
            long start = comes[0];
            long length = Math.max(1, goes[goes.length - 1] - start);
            int steps = (int) Math.min(STEPS, length);
            List<Point> points = new ArrayList<>(steps);
            int in = 0;
            int out = 0;
            for (int step = 0; step < steps; step++) {
                long from = start + length * step / steps;
                long end = step == steps - 1 ? Long.MAX_VALUE : start + length * (step + 1) / steps;
                while (out < goes.length && goes[out] < from) {
                    out++;
                }
                int most = in - out;
                while (in < comes.length && comes[in] < end) {
                    while (out < goes.length && goes[out] < comes[in]) {
                        out++;
                    }
                    in++;
                    most = Math.max(most, in - out);
                }
                points.add(new Point(Instant.ofEpochMilli(from), most));
            }
            return points;
        }
    }
}
