package org.gavel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Reads a part of the configuration into memory again. While reading fails the last known part stays in use, and the
 * log says so once. A failure never reaches the caller, so that other parts are read too.
 */
public final class Rereading {

    private static final Logger LOG = System.getLogger(Rereading.class.getName());

    private final String what;
    private boolean failing;

    /** @param what names the part in the log, such as {@code the named rooms} */
    public Rereading(String what) {
        this.what = what;
    }

    /**
     * Runs a reading. It throws nothing.
     *
     * @param reading reads the part, and replaces the last known one only on success; may throw
     */
    public void of(Runnable reading) {
        try {
            reading.run();
            failing = false;
        } catch (DatabaseAwayException e) {
            log(Level.WARNING, e.getMessage(), null);
        } catch (RuntimeException e) {
            // An unexpected failure: only its stack trace tells the cause.
            log(Level.ERROR, e.toString(), e);
        }
    }

    private void log(Level level, String why, RuntimeException trace) {
        if (!failing) {
            LOG.log(level, what + " cannot be read again; the last known holds: " + why, trace);
        }
        failing = true;
    }
}
