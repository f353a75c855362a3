package org.gavel.verto;

/** The failure of a request, with its reason. */
public final class VertoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient VertoFailure failure;

    /**
     * Makes the exception.
     *
     * @param failure why the request failed
     */
    public VertoException(VertoFailure failure) {
        super(failure.text());
        this.failure = failure;
    }

    /** {@return why the request failed; its type tells the kind} */
    public VertoFailure failure() {
        return failure;
    }
}
