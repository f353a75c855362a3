package org.gavel.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.room.RoomFinder;

/**
 * Decides whether a moderator may have a call, by the {@link AccessControl}. Joining a room needs
 * {@link Permission#SEE} and {@link Permission#JOIN} for it. Dialling a number needs {@link Permission#DIAL} for all
 * rooms, because a number can lead anywhere, and {@code SEE} and {@code JOIN} for each known room that it can lead
 * into.
 */
@ApplicationScoped
public class CallRights {

    static final Reason NOT_PERMITTED = Reason.key("gate.notPermitted");

    private final AccessControl accessControl;
    private final RoomFinder finder;

    @Inject
    CallRights(AccessControl accessControl, RoomFinder finder) {
        this.accessControl = accessControl;
        this.finder = finder;
    }

    /**
     * {@return whether an account may dial numbers} For drawing only: the audit gets no line.
     *
     * @param who the account
     */
    public boolean mayDial(Moderator who) {
        return accessControl.permits(who, Permission.DIAL, null);
    }

    /** Why they may not do what they request; empty when they may. A refusal is in the audit. */
    Optional<Reason> refusal(Actor by, CallRequest request) {
        boolean admitted = permissions(request)
                .holds((what, room) ->
                        accessControl.admits(by, what, request.what().wire(), room));
        return admitted ? Optional.empty() : Optional.of(NOT_PERMITTED);
    }

    /** The permissions that a request needs. A call whose moderator loses one of them later ends. */
    CallPermissions permissions(CallRequest request) {
        if (request instanceof CallRequest.Dial dial) {
            return dial.room() == null ? ofNumber(dial.number()) : new CallPermissions(false, Set.of(dial.room()));
        }
        return request instanceof CallRequest.Transfer transfer ? ofNumber(transfer.to()) : CallPermissions.NONE;
    }

    /** Whether the moderator still has the permissions. The audit gets no line. */
    boolean still(Moderator who, CallPermissions permissions) {
        return permissions.holds((what, room) -> accessControl.permits(who, what, room));
    }

    private CallPermissions ofNumber(String number) {
        Set<ConferenceId> rooms = Stream.of(number, withoutDomain(number))
                .flatMap(dialled -> finder.known(dialled).stream())
                .collect(Collectors.toSet());
        return new CallPermissions(true, rooms);
    }

    private static String withoutDomain(String number) {
        int at = number.indexOf('@');
        return at < 0 ? number : number.substring(0, at);
    }
}
