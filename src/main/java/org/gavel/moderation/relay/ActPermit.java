package org.gavel.moderation.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomAccess;
import org.gavel.roster.ActFailure;

/**
 * Decides whether a moderator may do an act in a room at this moment: by their permissions in Gavel
 * ({@link AccessControl}) and by what the switch lets their connection do.
 */
@ApplicationScoped
public class ActPermit {

    private final AccessControl accessControl;

    /**
     * Makes the bean.
     *
     * @param accessControl decides on Gavel's permissions
     */
    @Inject
    public ActPermit(AccessControl accessControl) {
        this.accessControl = accessControl;
    }

    /**
     * {@return why a moderator may not do an act in a room now} Empty when they may. For drawing only: the audit gets
     * no line.
     *
     * @param link the moderator's link
     * @param room the room
     * @param act the act
     */
    public Optional<ActFailure> refusal(ModeratorLink link, LiveRoom room, Act act) {
        boolean permitted = accessControl.permits(link.moderator(), Permission.SEE, room.id())
                && accessControl.permits(link.moderator(), act.permission(), act.scope(room.id()));
        return permitted ? bySwitch(link, room, act) : Optional.of(Failures.key("gate.notPermitted"));
    }

    /**
     * Why access control refuses an act that a moderator is about to do; empty when it admits it. A refusal is in the
     * audit.
     */
    Optional<ActFailure> byAccessControl(Actor by, LiveRoom room, Act act) {
        boolean admitted = accessControl.admits(by, Permission.SEE, act.wire(), room.id())
                && accessControl.admits(by, act.permission(), act.scope(room.id()), act.wire(), room.id());
        return admitted ? Optional.empty() : Optional.of(Failures.key("gate.notPermitted"));
    }

    Optional<ActFailure> bySwitch(ModeratorLink link, LiveRoom room, Act act) {
        if (!link.isUp()) {
            return Optional.of(Failures.key("gate.notConnected"));
        }
        RoomAccess access = room.access(link);
        if (access.view() != Capability.GRANTED) {
            boolean refused = access.view() == Capability.REFUSED;
            return Optional.of(Failures.key(refused ? "gate.roomRefused" : "gate.notYetKnown"));
        }
        if (room.isAmbiguous()) {
            return Optional.of(Failures.key("gate.twoConferences"));
        }
        boolean api = link.api() == Capability.GRANTED;
        if (!act.form().onControl()) {
            return api ? Optional.empty() : Optional.of(Failures.key("gate.needsApi"));
        }
        return api && act.form().onApi() ? Optional.empty() : byControl(room, access);
    }

    private static Optional<ActFailure> byControl(LiveRoom room, RoomAccess access) {
        if (access.control() != Capability.GRANTED) {
            return Optional.of(Failures.key("gate.controlRefused"));
        }
        return room.switchName().fitsControl() ? Optional.empty() : Optional.of(Failures.key("gate.controlCannotSay"));
    }
}
