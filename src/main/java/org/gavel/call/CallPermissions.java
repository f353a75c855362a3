package org.gavel.call;

import java.util.Set;
import java.util.function.BiPredicate;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;

/**
 * The permissions that a call needs, when it begins and as long as it lasts.
 *
 * @param anyNumber whether it needs {@link Permission#DIAL} for all rooms
 * @param rooms the rooms for which it needs {@link Permission#SEE} and {@link Permission#JOIN}: all those that its
 *     number can lead into
 */
record CallPermissions(boolean anyNumber, Set<ConferenceId> rooms) {

    /** Needed for an incoming call, and for a request about a call that exists. */
    static final CallPermissions NONE = new CallPermissions(false, Set.of());

    CallPermissions {
        rooms = Set.copyOf(rooms);
    }

    /**
     * @param may tells whether somebody has a permission for a conference, or for all of them where the conference is
     *     {@code null}
     */
    boolean holds(BiPredicate<Permission, ConferenceId> may) {
        return (!anyNumber || may.test(Permission.DIAL, null))
                && rooms.stream().allMatch(room -> may.test(Permission.SEE, room) && may.test(Permission.JOIN, room));
    }
}
