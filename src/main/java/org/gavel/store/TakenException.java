package org.gavel.store;

/** What may be there only once is there already, or is still needed by something else. */
public final class TakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenException(Throwable cause) {
        super("The database refuses it: " + cause.getMessage(), cause);
    }
}
