package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gavel.roster.ActFailure;

/**
 * The one place that is asked whether a moderator may do something in a room. The switch checks no role
 * ({@code docs/protocol.md} §14), so roles and permissions belong here; until there are some, whoever the switch lets act may.
 */
@ApplicationScoped
public class Gate {

    /** Why this moderator may not do this here at this moment, or nothing when he may. */
    public Optional<ActFailure> refusal(ModeratorLink link, Room room, Act act) {
        if (!link.isUp()) {
            return Optional.of(Failures.key("gate.notConnected"));
        }
        RoomAccess access = room.access(link);
        if (access.view() != Capability.GRANTED) {
            boolean refused = access.view() == Capability.REFUSED;
            return Optional.of(Failures.key(refused ? "gate.roomRefused" : "gate.notYetKnown"));
        }
        boolean api = link.api() == Capability.GRANTED;
        if (act.onRoom()) {
            return api ? Optional.empty() : Optional.of(Failures.key("gate.needsApi"));
        }
        return api || access.control() == Capability.GRANTED
                ? Optional.empty()
                : Optional.of(Failures.key("gate.controlRefused"));
    }
}
