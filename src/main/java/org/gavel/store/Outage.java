package org.gavel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tracks an outage of the disk or the database, and tells when to try again. It logs one line when the outage begins
 * and one when it ends. The waits between tries double from 250 ms to 15 s. A single failure is not yet an outage: when
 * two nodes write the same row at once, the slower one tries again, and the log need not say so.
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
     * @param clock tells the time of failures and tries
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
     * Counts a failure. The second in a row begins an outage, and each further one doubles the wait.
     *
     * @param why the exception of the disk or the database
     */
    public synchronized void failed(Exception why) {
        Instant now = clock.instant();
        failures++;
        if (failures == 1) {
            return;
        }
        if (since == null) {
            since = now;
            LOG.log(
                    Level.WARNING,
                    name + " cannot be written. Gavel keeps what it could not write and tries again.",
                    why);
        }
        nextTry = now.plus(pause());
    }

    /** Ends the outage, if there is one, after a success. */
    public synchronized void over() {
        failures = 0;
        nextTry = Instant.MIN;
        if (since != null) {
            long seconds = Duration.between(since, clock.instant()).toSeconds();
            LOG.log(Level.INFO, "{0} can be written again after {1} s.", name, seconds);
            since = null;
        }
    }

    /** {@return when the outage began; {@code null} when there is none} */
    public synchronized Instant since() {
        return since;
    }

    private Duration pause() {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures - 2, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
