package org.gavel.roster.store;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting.ConferenceEnded;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;

/** Makes sightings of one conference for the mirror. */
final class Rows {

    private static final AtomicInteger ROOMS = new AtomicInteger();

    final ConferenceId id;

    Rows() {
        this(new ConferenceId("mirrored-" + ROOMS.incrementAndGet(), "seven.local"));
    }

    private Rows(ConferenceId id) {
        this.id = id;
    }

    /** The conference of the same name in another domain. */
    Rows namesake() {
        return new Rows(new ConferenceId(id.name(), "b.test"));
    }

    static Instant second(long second) {
        return Instant.parse("2026-03-01T09:00:00Z").plusSeconds(second);
    }

    MemberSeen member(long second, String uuid, boolean muted) {
        LastingState state = new LastingState(muted, false, false, true, Boolean.TRUE);
        return new MemberSeen(
                id, uuid, 7, "1001", "Name of " + uuid, "opus@48000", state, second(0), true, second(second));
    }

    MemberLeft left(long second, String uuid) {
        return new MemberLeft(id, uuid, second(second), null, null);
    }

    RosterSeen all(long second, String... uuids) {
        return new RosterSeen(id, Set.of(uuids), second(second));
    }

    ConferenceSeen seen(long second, Boolean locked) {
        return new ConferenceSeen(id, second(0), locked, null, second(second));
    }

    ConferenceEnded ended(long second) {
        return new ConferenceEnded(id, second(second));
    }
}
