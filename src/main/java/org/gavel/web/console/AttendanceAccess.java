package org.gavel.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.Links;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.roster.store.RoomAnswers;
import org.gavel.verto.ConnectionState;

/**
 * Who reads the attendance of a room: those who are permitted to, and whom the switch lets see the room. Its latest answer counts, so that the
 * past of a room is no way around it. Those who may read the audit, which names the same people, need no answer of the switch.
 */
@ApplicationScoped
public class AttendanceAccess {

    /** What came of the question. */
    public enum Answer {
        /** The person may read it. */
        GRANTED,
        /** Gavel does not permit it. */
        NOT_PERMITTED,
        /** The switch does not let this account see the room, or has not told. */
        NOT_BY_SWITCH
    }

    private final AccessControl accessControl;
    private final Links links;
    private final LiveRooms rooms;
    private final RoomAnswers answers;

    @Inject
    AttendanceAccess(AccessControl accessControl, Links links, LiveRooms rooms, RoomAnswers answers) {
        this.accessControl = accessControl;
        this.links = links;
        this.rooms = rooms;
        this.answers = answers;
    }

    /**
     * Asks for somebody who is about to read. A refusal by Gavel is recorded.
     *
     * @param by who reads
     * @param address what they ask for
     * @param room whose attendance it is
     */
    Answer ask(Actor by, String address, ConferenceId room) {
        if (!accessControl.admits(by, Permission.ATTENDANCE, address, room)) {
            return Answer.NOT_PERMITTED;
        }
        boolean audits = accessControl.permits(by.who(), Permission.AUDIT, null);
        return audits || isShownBySwitch(by.who(), room) ? Answer.GRANTED : Answer.NOT_BY_SWITCH;
    }

    /**
     * Tells whether Gavel permits it; for drawing.
     *
     * @param who would read
     * @param room whose attendance it is
     */
    boolean isPermitted(Moderator who, ConferenceId room) {
        return accessControl.permits(who, Permission.ATTENDANCE, room);
    }

    private boolean isShownBySwitch(Moderator who, ConferenceId room) {
        Optional<ModeratorLink> link = links.find(who.id());
        Optional<LiveRoom> known = rooms.find(room);
        Capability view = link.isPresent() && known.isPresent()
                ? known.get().access(link.get()).view()
                : Capability.UNKNOWN;
        return switch (view) {
            case GRANTED -> true;
            case REFUSED -> false;
            case UNKNOWN ->
                link.filter(one -> !isEnded(one.state()))
                        .flatMap(ModeratorLink::switchAccount)
                        .filter(user -> answers.lets(user, room))
                        .isPresent();
        };
    }

    private static boolean isEnded(ConnectionState state) {
        return state instanceof ConnectionState.Refused || state instanceof ConnectionState.Closed;
    }
}
