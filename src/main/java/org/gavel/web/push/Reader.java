package org.gavel.web.push;

import java.util.Arrays;
import java.util.Optional;
import org.gavel.account.Gate;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.Act;
import org.gavel.moderation.ActPermit;
import org.gavel.moderation.Capability;
import org.gavel.moderation.ModeratorLink;
import org.gavel.moderation.Room;
import org.gavel.moderation.RoomFinder;
import org.gavel.verto.ConnectionState;

/**
 * Who reads a page: over which connection, in which language, and what he is permitted to see.
 *
 * @param permit what keeps him from an act
 * @param finder of the numbers by which rooms are joined
 * @param remembered what stands in while the switch cannot be asked
 */
record Reader(ModeratorLink link, Gate gate, ActPermit permit, RoomFinder finder, Remembered remembered, Texts texts) {

    Moderator who() {
        return link.moderator();
    }

    /** Whether he is permitted to see that room; whether the switch lets him is another question. */
    boolean maySee(ConferenceId room) {
        return gate.permits(who(), Permission.SEE, room);
    }

    /**
     * Whether the switch let them see that room when it was asked last, while it cannot be asked now.
     *
     * @param news is run when more has become known
     */
    boolean sawBefore(Room room, Runnable news) {
        boolean refused = link.state() instanceof ConnectionState.Refused;
        boolean closed = link.state() instanceof ConnectionState.Closed;
        return !refused
                && !closed
                && room.access(link).view() == Capability.UNKNOWN
                && link.switchAccount()
                        .filter(user -> remembered.answers().lets(user, room.id(), news))
                        .isPresent();
    }

    /** Whether he is permitted any act in that room; who is not need not hear what the switch would let him do. */
    boolean mayAct(Room room) {
        return Arrays.stream(Act.values()).anyMatch(act -> gate.permits(who(), act.permission(), room.id()));
    }

    /** Whether he is permitted to join that room with a call of his own. */
    boolean mayJoin(Room room) {
        return gate.permits(who(), Permission.JOIN, room.id());
    }

    /** Why no number leads into that room, in words; nothing when one does. */
    Optional<String> cannotJoin(Room room) {
        return Joining.obstacle(finder, room.id()).map(texts::of);
    }

    /** Whether he is permitted to see every room. */
    boolean maySeeAll() {
        return gate.permits(who(), Permission.SEE, null);
    }

    /** Whether he is permitted to call any number. */
    boolean mayDial() {
        return gate.permits(who(), Permission.DIAL, null);
    }

    /** How he may call those who call him, from wherever they do. */
    Names callers() {
        return Names.of(gate.permits(who(), Permission.NUMBERS, null));
    }

    /** How he may call the members of that room. */
    Names names(Room room) {
        return Names.of(gate.permits(who(), Permission.NUMBERS, room.id()));
    }
}
