package org.gavel.administration;

import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Permission;

/** Who wants to see what is administered needs the permission to change it. */
public final class PermittedReading {

    private PermittedReading() {}

    /** @throws NotPermittedException when he may not */
    public static void check(AccessControl gate, Actor by, Permission needs) {
        if (!gate.admits(by, needs, needs.wire(), null)) {
            throw new NotPermittedException(needs);
        }
    }
}
