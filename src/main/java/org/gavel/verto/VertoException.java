package org.gavel.verto;

/** Completes a request that failed; carries why. */
public final class VertoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient VertoFailure failure;

    public VertoException(VertoFailure failure) {
        super(failure.text());
        this.failure = failure;
    }

    public VertoFailure failure() {
        return failure;
    }
}
