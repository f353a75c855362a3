package org.gavel.moderation.room;

import java.time.Instant;

/**
 * What is known about a conference beside its members. Each component is {@code null} until the switch has told it.
 *
 * @param locked whether further callers are kept out
 * @param recording whether it is being recorded
 * @param since when it began
 */
public record RoomFacts(Boolean locked, Boolean recording, Instant since) {

    /** The switch has told nothing yet. */
    public static final RoomFacts UNKNOWN = new RoomFacts(null, null, null);

    /** The facts that do not change while the conference runs. */
    RoomFacts lasting() {
        return new RoomFacts(null, null, since);
    }

    RoomFacts withLocked(boolean now) {
        return new RoomFacts(now, recording, since);
    }
}
