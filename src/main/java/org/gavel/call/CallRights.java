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
 * What keeps somebody from a call, as the one {@link AccessControl} says. A room is joined with the permission for that room; any other number
 * needs the one that holds everywhere, for a number can lead anywhere. A number that can lead into rooms which are known needs what
 * joining each of them needs: a number is no way round.
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
     * {@return whether somebody may call any number} For drawing: it leaves no trace.
     *
     * @param who the account
     */
    public boolean mayDial(Moderator who) {
        return accessControl.permits(who, Permission.DIAL, null);
    }

    /** Why he may not, or nothing when he may; a refusal is in the audit. */
    Optional<Reason> refusal(Actor by, CallRequest request) {
        boolean admitted = ground(request)
                .holds((what, room) ->
                        accessControl.admits(by, what, request.what().wire(), room));
        return admitted ? Optional.empty() : Optional.of(NOT_PERMITTED);
    }

    /** What a request stands on: if that is taken from the moderator later, so is the call. */
    CallGround ground(CallRequest request) {
        if (request instanceof CallRequest.Dial dial) {
            return dial.room() == null ? ofNumber(dial.number()) : new CallGround(false, Set.of(dial.room()));
        }
        return request instanceof CallRequest.Transfer transfer ? ofNumber(transfer.to()) : CallGround.NONE;
    }

    /** Whether the moderator still may what they were allowed. It leaves no trace. */
    boolean still(Moderator who, CallGround ground) {
        return ground.holds((what, room) -> accessControl.permits(who, what, room));
    }

    private CallGround ofNumber(String number) {
        Set<ConferenceId> rooms = Stream.of(number, withoutDomain(number))
                .flatMap(dialled -> finder.known(dialled).stream())
                .collect(Collectors.toSet());
        return new CallGround(true, rooms);
    }

    private static String withoutDomain(String number) {
        int at = number.indexOf('@');
        return at < 0 ? number : number.substring(0, at);
    }
}
