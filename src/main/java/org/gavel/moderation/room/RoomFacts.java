package org.gavel.moderation.room;

import java.time.Instant;
import java.util.List;

/**
 * What is known about a conference beside its members. Each component but the recordings is {@code null} until the
 * switch has told it.
 *
 * @param locked whether further callers are kept out
 * @param recording whether it is being recorded
 * @param since when it began
 * @param recordings the recordings that the switch lists; empty where it lists none or has told nothing yet
 */
public record RoomFacts(Boolean locked, Boolean recording, Instant since, List<RoomRecording> recordings) {

    /** The switch has told nothing yet. */
    public static final RoomFacts UNKNOWN = new RoomFacts(null, null, null);

    /**
     * Copies the recordings.
     *
     * @param locked whether further callers are kept out
     * @param recording whether it is being recorded
     * @param since when it began
     * @param recordings the recordings that the switch lists; copied
     * @throws NullPointerException when {@code recordings} is or contains {@code null}
     */
    public RoomFacts {
        recordings = List.copyOf(recordings);
    }

    /**
     * Makes facts without a list of recordings.
     *
     * @param locked whether further callers are kept out
     * @param recording whether it is being recorded
     * @param since when it began
     */
    public RoomFacts(Boolean locked, Boolean recording, Instant since) {
        this(locked, recording, since, List.of());
    }

    /** The facts that do not change while the conference runs. */
    RoomFacts lasting() {
        return new RoomFacts(null, null, since);
    }

    RoomFacts withLocked(boolean now) {
        return new RoomFacts(now, recording, since, recordings);
    }
}
