package org.gavel.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.ConferenceEnded;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;

/**
 * Filters out sightings that change nothing in the attendance, such as a member who was only muted, or the same roster
 * again within a minute. It remembers the members that are present, so its memory grows with the rosters and not with
 * time.
 */
final class AttendanceNews {

    /** Beyond this number empty rooms are forgotten; a sighting of them may then pass once more than needed. */
    private static final int MANY_ROOMS = 20_000;

    private static final Duration ROSTER_AGAIN = Duration.ofSeconds(50);

    /** The switch sends the age of a run in whole seconds, so its computed start varies. */
    private static final Duration RUN_START_VARIES = Duration.ofSeconds(5);

    private final Map<ConferenceId, Room> rooms = new HashMap<>();

    /** Returns whether a sighting must be written. Call it once for each sighting, in their order. */
    synchronized boolean isNews(Sighting sighting) {
        Question question = new Question();
        sighting.tell(question);
        return question.news;
    }

    private Room room(ConferenceId conference) {
        if (rooms.size() >= MANY_ROOMS) {
            rooms.values().removeIf(room -> room.present.isEmpty());
        }
        return rooms.computeIfAbsent(conference, id -> new Room());
    }

    /** What has been written about one conference. */
    private static final class Room {
        private final Map<String, Known> present = new HashMap<>();
        private Instant runStart;
        private Instant rosterAt;
    }

    private record Known(String number, String name, Instant joinedAt, boolean joinedExactly) {}

    private final class Question implements Sighting.Observer {

        private boolean news = true;

        @Override
        public void conferenceSeen(ConferenceSeen seen) {
            Instant start = seen.runStart();
            Room room = start == null ? null : room(seen.conference());
            news = room != null && (room.runStart == null || differ(room.runStart, start));
            if (news) {
                room.runStart = start;
            }
        }

        @Override
        public void conferenceEnded(ConferenceEnded ended) {
            rooms.remove(ended.conference());
        }

        @Override
        public void rosterSeen(RosterSeen seen) {
            Room room = room(seen.conference());
            boolean same = room.present.keySet().equals(seen.uuids());
            news = !same || room.rosterAt == null || !seen.at().isBefore(room.rosterAt.plus(ROSTER_AGAIN));
            if (news) {
                room.rosterAt = seen.at();
                room.present.keySet().retainAll(seen.uuids());
            }
        }

        @Override
        public void memberSeen(MemberSeen seen) {
            Known now = new Known(seen.number(), seen.name(), seen.joinedAt(), seen.joinedExactly());
            Known before = room(seen.conference()).present.put(seen.uuid(), now);
            news = !Objects.equals(before, now);
        }

        @Override
        public void memberLeft(MemberLeft left) {
            room(left.conference()).present.remove(left.uuid());
        }

        private boolean differ(Instant one, Instant other) {
            return Duration.between(one, other).abs().compareTo(RUN_START_VARIES) > 0;
        }
    }
}
