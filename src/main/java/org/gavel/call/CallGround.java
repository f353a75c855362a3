package org.gavel.call;

import java.util.Set;
import java.util.function.BiPredicate;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;

/**
 * By what somebody may have a call.
 *
 * @param anyNumber by the permission to dial everywhere
 * @param rooms by those to see and to join each of these; where a number can lead into several, all of them
 */
record CallGround(boolean anyNumber, Set<ConferenceId> rooms) {

    /** An incoming call needs none, nor does what concerns a call that is there already. */
    static final CallGround NONE = new CallGround(false, Set.of());

    CallGround {
        rooms = Set.copyOf(rooms);
    }

    /** @param may whether somebody has a permission for a conference, or everywhere where that is {@code null} */
    boolean holds(BiPredicate<Permission, ConferenceId> may) {
        return (!anyNumber || may.test(Permission.DIAL, null))
                && rooms.stream().allMatch(room -> may.test(Permission.SEE, room) && may.test(Permission.JOIN, room));
    }
}
