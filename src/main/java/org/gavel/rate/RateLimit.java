package org.gavel.rate;

/**
 * Sets how often something may happen.
 *
 * @param burst how many times at once after a pause; at least 1
 * @param perMinute how many times a minute in the long run; at least 0
 */
public record RateLimit(double burst, double perMinute) {

    /** A burst is as large as what a quarter of a minute adds. */
    private static final double BURSTS_A_MINUTE = 4;

    /**
     * Raises values that are too small.
     *
     * @param burst raised to 1 where it is less
     * @param perMinute raised to 0 where it is less
     */
    public RateLimit {
        burst = Math.max(1, burst);
        perMinute = Math.max(0, perMinute);
    }

    /**
     * Makes a limit for what a person does by hand.
     *
     * @param times how many times a minute; at least 0
     * @return a limit of that many a minute and a quarter of them at once
     */
    public static RateLimit aMinute(int times) {
        return new RateLimit(times / BURSTS_A_MINUTE, times);
    }
}
