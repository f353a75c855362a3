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
import org.gavel.roster.store.MirroredRosters;
import org.gavel.roster.store.RoomAnswers;
import org.gavel.verto.ConnectionState;

/**
 * The moderator who reads a page, with everything that decides what the page shows them.
 *
 * @param link their link to the switch
 * @param accessControl what Gavel permits them
 * @param permit tells what keeps them from an action
 * @param finder knows the numbers by which rooms are joined
 * @param lastKnown what is shown while the switch cannot be asked
 * @param messages in their language
 */
record Viewer(
        ModeratorLink link,
        AccessControl accessControl,
        ActPermit permit,
        RoomFinder finder,
        LastKnown lastKnown,
        BundleMessages messages) {

    /**
     * What is shown while the switch cannot be asked.
     *
     * @param answers the switch's last answers about who may see a room
     * @param rosters the rosters in the database
     */
    record LastKnown(RoomAnswers answers, MirroredRosters rosters) {}

    Moderator who() {
        return link.moderator();
    }

    /** {@return whether the access control permits them to see a room} The switch may still refuse it. */
    boolean maySee(ConferenceId room) {
        return accessControl.permits(who(), Permission.SEE, room);
    }

    /**
     * {@return whether the switch cannot be asked now and let them see a room when Gavel asked last}
     *
     * @param room the room
     * @param learned is run when the kept answers have been read and the result may differ
     */
    boolean sawBefore(LiveRoom room, Runnable learned) {
        boolean refused = link.state() instanceof ConnectionState.Refused;
        boolean closed = link.state() instanceof ConnectionState.Closed;
        return !refused
                && !closed
                && room.access(link).view() == Capability.UNKNOWN
                && link.switchAccount()
                        .filter(user -> lastKnown.answers().lets(user, room.id(), learned))
                        .isPresent();
    }

    /** {@return whether the access control permits them at least one action in a room} Without one, the page shows no advice on actions. */
    boolean mayAct(LiveRoom room) {
        return Arrays.stream(Act.values())
                .anyMatch(act -> accessControl.permits(who(), act.permission(), act.scope(room.id())));
    }

    /** {@return whether the access control permits them to join a room with a call of their own} */
    boolean mayJoin(LiveRoom room) {
        return accessControl.permits(who(), Permission.JOIN, room.id());
    }

    /** {@return why a room cannot be joined by dialling, in their language; empty when it can} */
    Optional<String> cannotJoin(LiveRoom room) {
        return JoinObstacle.of(finder, room.id()).map(messages::of);
    }

    /** {@return whether the access control permits them to see every room} */
    boolean maySeeAll() {
        return accessControl.permits(who(), Permission.SEE, null);
    }

    /** {@return whether the access control permits them to call any number} */
    boolean mayDial() {
        return accessControl.permits(who(), Permission.DIAL, null);
    }

    /** {@return how names and numbers of callers are shown to them, whatever room the calls belong to} */
    Names callers() {
        return Names.of(accessControl.permits(who(), Permission.NUMBERS, null));
    }

    /** {@return how names and numbers of a room's members are shown to them} */
    Names names(LiveRoom room) {
        return Names.of(accessControl.permits(who(), Permission.NUMBERS, room.id()));
    }
}
