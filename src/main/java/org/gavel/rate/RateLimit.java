package org.gavel.rate;

/**
 * How often something may happen: at once, after a pause, and for long.
 *
 * @param burst how many at once; at least one
 * @param perMinute how many a minute for long; at least none
 */
public record RateLimit(double burst, double perMinute) {

    /** What is taken at once is what a quarter of a minute brings. */
    private static final double BURSTS_A_MINUTE = 4;

    /**
     * Takes what is below the least for the least.
     *
     * @param burst at least 1
     * @param perMinute at least 0
     */
    public RateLimit {
        burst = Math.max(1, burst);
        perMinute = Math.max(0, perMinute);
    }

    /**
     * Limits what a person does by hand.
     *
     * @param times how often a minute
     * @return that many a minute, a quarter of them at once
     */
    public static RateLimit aMinute(int times) {
        return new RateLimit(times / BURSTS_A_MINUTE, times);
    }
}
