package org.gavel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Reads again what is kept in memory, again and again, where the last known holds while that fails. A trouble is told once, until it is
 * over, and keeps nobody from reading what is theirs.
 */
public final class Rereading {

    private static final Logger LOG = System.getLogger(Rereading.class.getName());

    private final String what;
    private boolean failing;

    /** @param what is read, for the log, such as {@code the named rooms} */
    public Rereading(String what) {
        this.what = what;
    }

    /**
     * Reads, and throws nothing.
     *
     * @param reading reads, and replaces what is known only when it succeeds; may throw
     */
    public void of(Runnable reading) {
        try {
            reading.run();
            failing = false;
        } catch (DatabaseAwayException e) {
            tell(Level.WARNING, e.getMessage(), null);
        } catch (RuntimeException e) {
            // None that was thought of: only its trace tells where it comes from.
            tell(Level.ERROR, e.toString(), e);
        }
    }

    private void tell(Level level, String why, RuntimeException trace) {
        if (!failing) {
            LOG.log(level, what + " cannot be read again; the last known holds: " + why, trace);
        }
        failing = true;
    }
}
