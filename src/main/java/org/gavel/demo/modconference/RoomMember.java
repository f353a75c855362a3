package org.gavel.demo.modconference;

import java.time.Instant;
import org.gavel.demo.Caller;

/**
 * Somebody in a room. All state is guarded by the {@link Room}; nothing here tells anybody of a change.
 */
final class RoomMember {

    final int id;
    final String uuid;
    final Caller caller;
    final Instant joined;
    final Picture picture;

    boolean muted;
    boolean deaf;
    boolean hold;
    /** Sound comes in, whether it may be heard or not. */
    boolean voice;

    boolean talking;
    int energyScore;
    int energyLevel = 200;
    int volumeIn;
    int volumeOut;
    Instant lastTalking;

    RoomMember(int id, String uuid, Caller caller, Instant joined) {
        this.id = id;
        this.uuid = uuid;
        this.caller = caller;
        this.joined = joined;
        this.picture = caller.video() ? new Picture() : null;
    }

    /** The member id as a row shows it: at least four digits. */
    String paddedId() {
        return String.format("%04d", id);
    }

    boolean hasPicture() {
        return picture != null;
    }

    /** The name to use where the switch must have one. */
    String displayName() {
        return caller.name() == null ? caller.number() : caller.name();
    }
}
