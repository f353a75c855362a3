package org.gavel.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.gavel.account.Actor;
import org.gavel.account.Gate;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.moderation.RoomNames;
import org.gavel.moderation.Rooms;

/**
 * What keeps somebody from a call, as the one {@link Gate} says. A room is joined with the permission for that room; any other number
 * needs the one that holds everywhere, for a number can lead anywhere. Who dials what is the number of a room that is known needs what
 * joining it needs: a number is no way round.
 */
@ApplicationScoped
public class CallRights {

    private final Gate gate;
    private final Rooms rooms;
    private final RoomNames names;

    /** For the proxy of the container. */
    protected CallRights() {
        this(null, null, null);
    }

    @Inject
    public CallRights(Gate gate, Rooms rooms, RoomNames names) {
        this.gate = gate;
        this.rooms = rooms;
        this.names = names;
    }

    /** Whether he may call any number. For drawing: it leaves no trace. */
    public boolean mayDial(Moderator who) {
        return gate.permits(who, Permission.DIAL, null);
    }

    /** Why he may not, or nothing when he may; a refusal is in the audit. */
    Optional<Reason> refusal(Actor by, CallRequest request) {
        boolean admitted = true;
        if (request instanceof CallRequest.Dial dial && dial.room() != null) {
            admitted = mayJoin(by, dial.word(), dial.room());
        } else if (request instanceof CallRequest.Dial dial) {
            admitted = mayReach(by, dial.word(), dial.number());
        } else if (request instanceof CallRequest.Transfer transfer) {
            admitted = mayReach(by, transfer.word(), transfer.to());
        }
        return admitted ? Optional.empty() : Optional.of(Reason.key("gate.notPermitted"));
    }

    private boolean mayReach(Actor by, String attempt, String number) {
        return gate.admits(by, Permission.DIAL, attempt, null)
                && Stream.of(number, withoutDomain(number))
                        .map(names::conference)
                        .flatMap(Optional::stream)
                        .filter(conference -> rooms.find(conference).isPresent())
                        .findFirst()
                        .map(conference -> mayJoin(by, attempt, conference.name()))
                        .orElse(true);
    }

    private static String withoutDomain(String number) {
        int at = number.indexOf('@');
        return at < 0 ? number : number.substring(0, at);
    }

    private boolean mayJoin(Actor by, String attempt, String room) {
        return gate.admits(by, Permission.SEE, attempt, room) && gate.admits(by, Permission.JOIN, attempt, room);
    }
}
