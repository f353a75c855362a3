package org.gavel.rate;

/**
 * How often something may happen: at once, and for long. All fixed limits of what people and their pages may ask for stand here; how many
 * acts a moderator may begin is a setting ({@code gavel.acts.per-minute}).
 *
 * @param burst how many at once, after a pause; at least one
 * @param perMinute how many a minute for long; negative counts as none
 */
public record RateLimit(double burst, double perMinute) {

    /** Sign-ins of one user; each costs the database something, also one that succeeds. */
    public static final RateLimit SIGN_INS = aMinute(120);

    /** Rooms that nobody had open, opened by one moderator; each costs the switch something. */
    public static final RateLimit ROOMS = aMinute(60);

    /** Requests about one moderator's calls. */
    public static final RateLimit CALL_REQUESTS = new RateLimit(20, 120);

    /** Messages from one page: 40 a second for long. */
    public static final RateLimit MESSAGES = new RateLimit(120, 2_400);

    /** Refusals of one person, or of one address at which nobody is signed in, that the audit lists one by one. */
    public static final RateLimit REFUSALS = new RateLimit(60, 60);

    /** What is taken at once is what a quarter of a minute brings. */
    private static final int BURSTS_A_MINUTE = 4;

    public RateLimit {
        burst = Math.max(1, burst);
        perMinute = Math.max(0, perMinute);
    }

    /**
     * A limit whose burst is a quarter of what a minute brings.
     *
     * @param times how often a minute
     */
    public static RateLimit aMinute(int times) {
        return new RateLimit(times / (double) BURSTS_A_MINUTE, times);
    }
}
