package org.gavel.store;

/**
 * The database refuses a change: what must be unique exists already, or another row still refers to what is removed.
 */
public final class DataRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataRefusedException(Throwable cause) {
        super("The database refuses it: " + cause.getMessage(), cause);
    }
}
