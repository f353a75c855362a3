package org.gavel.administration;

import org.gavel.account.Permission;

/** Somebody asked to see what only who has that permission may see. */
public final class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Permission lacks;

    public NotPermittedException(Permission lacks) {
        super("needs the permission " + lacks.wire());
        this.lacks = lacks;
    }

    public Permission lacks() {
        return lacks;
    }
}
