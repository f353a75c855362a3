package org.gavel.moderation.room;

import org.gavel.moderation.link.Capability;

/**
 * What the switch lets one link do with one room's channels ({@code docs/protocol.md} §4.4).
 *
 * @param view whether it may have the LiveArray channel, which shows the members
 * @param control whether it may have the control channel, which takes acts
 */
public record RoomAccess(Capability view, Capability control) {

    /** Whether it may have both channels. */
    boolean isWhole() {
        return view == Capability.GRANTED && control == Capability.GRANTED;
    }

    /** The switch has told nothing yet. */
    public static final RoomAccess UNKNOWN = new RoomAccess(Capability.UNKNOWN, Capability.UNKNOWN);
}
