package org.gavel.call;

import java.util.function.BiPredicate;
import org.gavel.account.Permission;

/**
 * By what somebody may have a call.
 *
 * @param anyNumber by the permission to dial everywhere
 * @param room by those to see and to join this conference, or {@code null}
 */
record CallGround(boolean anyNumber, String room) {

    /** Who is called, or what concerns a call that he has already, needs none. */
    static final CallGround NONE = new CallGround(false, null);

    /** @param may whether somebody has a permission for a conference, or everywhere where that is {@code null} */
    boolean holds(BiPredicate<Permission, String> may) {
        return (!anyNumber || may.test(Permission.DIAL, null))
                && (room == null || (may.test(Permission.SEE, room) && may.test(Permission.JOIN, room)));
    }
}
