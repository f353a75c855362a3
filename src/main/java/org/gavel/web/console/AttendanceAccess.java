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
 * Decides who may read the attendance of a room: accounts with the permission that the switch lets see the room. The latest answer of
 * the switch counts, also for conferences that are over. Accounts that may read the audit need no answer of the switch, because the audit
 * names the same people.
 */
@ApplicationScoped
public class AttendanceAccess {

    /** The answer to whether somebody may read an attendance. */
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
     * Decides for somebody who is about to read. The audit records a refusal by Gavel.
     *
     * @param by who reads
     * @param address the path of the page or file that they ask for
     * @param room the conference whose attendance it is
     * @return whether they may read
     */
    Answer ask(Actor by, String address, ConferenceId room) {
        if (!accessControl.admits(by, Permission.ATTENDANCE, address, room)) {
            return Answer.NOT_PERMITTED;
        }
        boolean audits = accessControl.permits(by.who(), Permission.AUDIT, null);
        return audits || isShownBySwitch(by.who(), room) ? Answer.GRANTED : Answer.NOT_BY_SWITCH;
    }

    /**
     * Tells whether Gavel permits it, to draw a page. It records nothing.
     *
     * @param who the account that would read
     * @param room the conference whose attendance it is
     * @return whether the account has the permission
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
