package org.gavel.audit;

/** The audit takes no line: its disk is full or broken. What would have to stand in it must not be done. */
public final class AuditUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, for the log
     * @param cause what the disk or the journal threw
     */
    public AuditUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
