package org.gavel.moderation.room;

import org.gavel.moderation.link.Capability;

/**
 * What one link may do with one room's channels at the switch ({@code docs/protocol.md} §4.4).
 *
 * @param view the LiveArray: seeing who is there
 * @param control the control channel: acting
 */
public record RoomAccess(Capability view, Capability control) {

    /** Whether nothing is missing. */
    boolean isWhole() {
        return view == Capability.GRANTED && control == Capability.GRANTED;
    }

    /** Nothing told yet. */
    public static final RoomAccess UNKNOWN = new RoomAccess(Capability.UNKNOWN, Capability.UNKNOWN);
}
