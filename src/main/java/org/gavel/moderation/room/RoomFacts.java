package org.gavel.moderation.room;

import java.time.Instant;

/**
 * What is known of a room as a whole; each {@code null} as long as the switch has not told it.
 *
 * @param locked whether nobody new gets in
 * @param recording whether it is being recorded
 * @param since when the conference began
 */
public record RoomFacts(Boolean locked, Boolean recording, Instant since) {

    /** Nothing told yet. */
    public static final RoomFacts UNKNOWN = new RoomFacts(null, null, null);

    /** What does not change while a conference runs. */
    RoomFacts lasting() {
        return new RoomFacts(null, null, since);
    }

    RoomFacts withLocked(boolean now) {
        return new RoomFacts(now, recording, since);
    }
}
