package org.gavel.account;

/** The caller lacks the permission that a {@link Permitted} use case needs. The refusal is in the audit already. */
public final class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Permission lacks;

    NotPermittedException(Permission lacks) {
        super("needs the permission " + lacks.wire());
        this.lacks = lacks;
    }

    /** {@return the permission that the caller lacks} */
    public Permission lacks() {
        return lacks;
    }
}
