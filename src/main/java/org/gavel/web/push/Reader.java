package org.gavel.web.push;

import java.util.Arrays;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActPermit;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomFinder;
import org.gavel.verto.ConnectionState;

/**
 * Who reads a page: over which connection, in which language, and what they are permitted to see.
 *
 * @param permit what keeps them from an act
 * @param finder of the numbers by which rooms are joined
 * @param remembered what stands in while the switch cannot be asked
 */
record Reader(
        ModeratorLink link,
        AccessControl accessControl,
        ActPermit permit,
        RoomFinder finder,
        Remembered remembered,
        PushMessages messages) {

    Moderator who() {
        return link.moderator();
    }

    /** Whether they are permitted to see that room; whether the switch lets them is another question. */
    boolean maySee(ConferenceId room) {
        return accessControl.permits(who(), Permission.SEE, room);
    }

    /**
     * Whether the switch let them see that room when it was asked last, while it cannot be asked now.
     *
     * @param news is run when more has become known
     */
    boolean sawBefore(LiveRoom room, Runnable news) {
        boolean refused = link.state() instanceof ConnectionState.Refused;
        boolean closed = link.state() instanceof ConnectionState.Closed;
        return !refused
                && !closed
                && room.access(link).view() == Capability.UNKNOWN
                && link.switchAccount()
                        .filter(user -> remembered.answers().lets(user, room.id(), news))
                        .isPresent();
    }

    /** Whether they are permitted any act in that room; otherwise they need not hear what the switch would let them do. */
    boolean mayAct(LiveRoom room) {
        return Arrays.stream(Act.values()).anyMatch(act -> accessControl.permits(who(), act.permission(), room.id()));
    }

    /** Whether they are permitted to join that room with a call of their own. */
    boolean mayJoin(LiveRoom room) {
        return accessControl.permits(who(), Permission.JOIN, room.id());
    }

    /** Why no number leads into that room, in words; nothing when one does. */
    Optional<String> cannotJoin(LiveRoom room) {
        return Joining.obstacle(finder, room.id()).map(messages::of);
    }

    /** Whether they are permitted to see every room. */
    boolean maySeeAll() {
        return accessControl.permits(who(), Permission.SEE, null);
    }

    /** Whether they are permitted to call any number. */
    boolean mayDial() {
        return accessControl.permits(who(), Permission.DIAL, null);
    }

    /** How callers are named to them, from wherever they call. */
    Names callers() {
        return Names.of(accessControl.permits(who(), Permission.NUMBERS, null));
    }

    /** How the members of that room are named to them. */
    Names names(LiveRoom room) {
        return Names.of(accessControl.permits(who(), Permission.NUMBERS, room.id()));
    }
}
