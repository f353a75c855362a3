package org.gavel.roster.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.conference.ConferenceId;

/** Stored answers and rosters for tests without a database; empty unless a test fills it. */
public final class MemoryInTests {

    private final Map<String, Set<ConferenceId>> granted = new HashMap<>();
    private final Map<ConferenceId, MirroredMembers> rosters = new HashMap<>();
    private final RoomAnswers answers;
    private final MirroredRosters mirrored;

    /** @param executor runs the reading of stored answers and rosters */
    public MemoryInTests(ScheduledExecutorService executor) {
        answers = new RoomAnswers(
                batch -> {},
                (user, since) -> granted.getOrDefault(user, Set.of()),
                since -> {},
                executor,
                Clock.systemUTC());
        mirrored = new MirroredRosters((room, most) -> Optional.ofNullable(rosters.get(room)), executor);
    }

    /** The switch let this user see the room when it was asked last. */
    public void granted(String user, ConferenceId room) {
        granted.computeIfAbsent(user, absent -> new HashSet<>()).add(room);
    }

    /** The database has this roster; {@code null} for none. */
    public void has(ConferenceId room, MirroredMembers roster) {
        rosters.put(room, roster);
    }

    /** Time for another look at the database. */
    public void readAgain() {
        mirrored.round();
    }

    public RoomAnswers answers() {
        return answers;
    }

    public MirroredRosters rosters() {
        return mirrored;
    }
}
