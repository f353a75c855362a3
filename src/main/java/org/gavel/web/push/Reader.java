package org.gavel.web.push;

import java.util.Arrays;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActPermit;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomFinder;

/**
 * Who reads a page: over which connection, in which language, and what he is permitted to see.
 *
 * @param permit what keeps him from an act
 * @param finder of the numbers by which rooms are joined
 */
record Reader(ModeratorLink link, AccessControl gate, ActPermit permit, RoomFinder finder, PushMessages texts) {

    Moderator who() {
        return link.moderator();
    }

    /** Whether he is permitted to see that room; whether the switch lets him is another question. */
    boolean maySee(ConferenceId room) {
        return gate.permits(who(), Permission.SEE, room);
    }

    /** Whether he is permitted any act in that room; who is not need not hear what the switch would let him do. */
    boolean mayAct(LiveRoom room) {
        return Arrays.stream(Act.values()).anyMatch(act -> gate.permits(who(), act.permission(), room.id()));
    }

    /** Whether he is permitted to join that room with a call of his own. */
    boolean mayJoin(LiveRoom room) {
        return gate.permits(who(), Permission.JOIN, room.id());
    }

    /** Why no number leads into that room, in words; nothing when one does. */
    Optional<String> cannotJoin(LiveRoom room) {
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
    Names names(LiveRoom room) {
        return Names.of(gate.permits(who(), Permission.NUMBERS, room.id()));
    }
}
