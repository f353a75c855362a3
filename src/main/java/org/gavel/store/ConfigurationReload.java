package org.gavel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Reads a part of the configuration into memory again. While the reading fails, the values that were read last stay in
 * use, and the log says so once. A failure never reaches the caller, so that other parts are read too.
 */
public final class ConfigurationReload {

    private static final Logger LOG = System.getLogger(ConfigurationReload.class.getName());

    private final String what;
    private boolean failing;

    /**
     * Makes a reload for one part of the configuration.
     *
     * @param what names the part in the log, in the plural, such as {@code The named rooms}
     */
    public ConfigurationReload(String what) {
        this.what = what;
    }

    /**
     * Reads the part. This method throws nothing.
     *
     * @param reading reads the part and replaces the values in memory, but only when it could read all of them; may
     *     throw
     */
    public void run(Runnable reading) {
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
            LOG.log(level, what + " could not be read again. Gavel uses the values that it read last: " + why, trace);
        }
        failing = true;
    }
}
