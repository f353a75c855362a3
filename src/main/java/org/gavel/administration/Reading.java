package org.gavel.administration;

import org.gavel.account.Actor;
import org.gavel.account.Gate;
import org.gavel.account.Permission;

/** Who wants to see what is administered needs the permission to change it. */
final class Reading {

    private Reading() {}

    /** @throws NotPermittedException when he may not */
    static void check(Gate gate, Actor by, Permission needs) {
        if (!gate.admits(by, needs, needs.wire(), null)) {
            throw new NotPermittedException(needs);
        }
    }
}
