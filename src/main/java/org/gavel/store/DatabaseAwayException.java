package org.gavel.store;

/** The database cannot be reached, or does not answer in time. */
public final class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param cause what the driver, the pool or JPA threw
     */
    public DatabaseAwayException(Throwable cause) {
        super("The database is away: " + cause.getMessage(), cause);
    }
}
