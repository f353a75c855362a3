package org.gavel.audit;

/**
 * The audit cannot write a line, because its disk is full or broken. An action that must be recorded must not be done.
 */
public final class AuditUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, for the log
     * @param cause the exception of the disk or the journal
     */
    public AuditUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
