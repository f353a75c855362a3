package org.gavel.attendance;

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

/** Makes sightings of one conference, at seconds from a fixed moment. */
final class SightedRoom {

    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private static final AtomicInteger ROOMS = new AtomicInteger();

    final ConferenceId id;

    /** A conference of its own, whatever the other tests have in the same database. */
    SightedRoom() {
        this(new ConferenceId("会议-" + ROOMS.incrementAndGet(), "seven.local"));
    }

    private SightedRoom(ConferenceId id) {
        this.id = id;
    }

    /** The conference of the same name in another domain. */
    SightedRoom namesake() {
        return new SightedRoom(new ConferenceId(id.name(), "b.test"));
    }

    static Instant second(long second) {
        return START.plusSeconds(second);
    }

    MemberSeen in(long second, String uuid) {
        return in(second, uuid, "Name of " + uuid);
    }

    MemberSeen in(long second, String uuid, String name) {
        return member(second, uuid, name, second, false);
    }

    MemberSeen member(long second, String uuid, String name, long joined, boolean exactly) {
        LastingState state = new LastingState(false, false, false, false, null);
        return new MemberSeen(id, uuid, 1, "1001", name, "opus@48000", state, second(joined), exactly, second(second));
    }

    MemberLeft out(long second, String uuid) {
        return new MemberLeft(id, uuid, second(second), null, null);
    }

    MemberLeft kicked(long second, String uuid, String by, String reason) {
        return new MemberLeft(id, uuid, second(second), by, reason);
    }

    RosterSeen all(long second, String... uuids) {
        return new RosterSeen(id, Set.of(uuids), second(second));
    }

    ConferenceSeen running(long second, long since) {
        return new ConferenceSeen(id, second(since), null, null, second(second));
    }

    ConferenceEnded over(long second) {
        return new ConferenceEnded(id, second(second));
    }
}
