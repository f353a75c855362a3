package org.gavel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the other side takes what it is given, and when to try it again: one line in the log when it goes, one when it
 * comes back, and waits in between that double up to a bound. A first failure is not yet an outage: two nodes that write
 * the same row at once make the slower one try again, and nobody needs to read about it.
 */
public final class Outage {

    private static final Logger LOG = System.getLogger(Outage.class.getName());
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final String name;
    private final Clock clock;
    private int failures;
    private Instant since;
    private Instant nextTry = Instant.MIN;

    /**
     * Begins without an outage.
     *
     * @param name what is written, for the log
     * @param clock tells the moments of failures and tries
     */
    public Outage(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** {@return whether the wait after the last failure is over} */
    public synchronized boolean mayTry() {
        return !clock.instant().isBefore(nextTry);
    }

    /**
     * Counts a failure; from the second one on an outage holds and waits grow.
     *
     * @param why what the other side threw
     */
    public synchronized void failed(Exception why) {
        Instant now = clock.instant();
        failures++;
        if (failures == 1) {
            return;
        }
        if (since == null) {
            since = now;
            LOG.log(Level.WARNING, name + " cannot be written; kept and tried again", why);
        }
        nextTry = now.plus(pause());
    }

    /** Ends the outage, if there is one, after a success. */
    public synchronized void over() {
        failures = 0;
        nextTry = Instant.MIN;
        if (since != null) {
            long seconds = Duration.between(since, clock.instant()).toSeconds();
            LOG.log(Level.INFO, "{0} is written again after {1} s", name, seconds);
            since = null;
        }
    }

    /** {@return since when nothing is taken, or {@code null}} */
    public synchronized Instant since() {
        return since;
    }

    private Duration pause() {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures - 2, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
