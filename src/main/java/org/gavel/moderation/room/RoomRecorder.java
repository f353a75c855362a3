package org.gavel.moderation.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gavel.conference.AudioStatus;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterListener;

/**
 * Turns the changes of a room's roster into sightings for the attendance and the mirror: who joined, with which state,
 * who left and whether they were kicked. State that changes by the second, such as talking, is left out. All methods
 * are called under the room's lock and do not block.
 */
final class RoomRecorder implements RosterListener {

    private static final Duration WHOLE_AGAIN = Duration.ofMinutes(1);

    private final LiveRoom room;
    private final Consumer<Sighting> sink;
    private final Clock clock;
    private Instant wholeToldAt = Instant.EPOCH;
    private Freshness told;
    private RoomFacts factsTold = RoomFacts.UNKNOWN;

    RoomRecorder(LiveRoom room, Consumer<Sighting> sink, Clock clock) {
        this.room = room;
        this.sink = sink;
        this.clock = clock;
        this.told = room.freshness();
    }

    @Override
    public void changed(RosterChange change) {
        if (change instanceof RosterChange.Joined joined) {
            tellRunning(joined.entry());
            sink.accept(seen(joined.entry()));
        } else if (change instanceof RosterChange.Left left) {
            sink.accept(left(left.last()));
        } else if (change instanceof RosterChange.Changed changed && lasts(changed)) {
            sink.accept(seen(changed.entry()));
        }
    }

    /** Reports a running conference when its first member has joined. */
    private void tellRunning(RosterEntry first) {
        if (room.roster().size() == 1) {
            RoomFacts facts = room.facts();
            sink.accept(new Sighting.ConferenceSeen(
                    room.id(), facts.since(), facts.locked(), facts.recording(), first.joinedAt()));
        }
    }

    @Override
    public void written() {
        Freshness now = room.freshness();
        if (!now.equals(told)) {
            told = now;
            freshnessChanged(now);
        }
        if (!room.facts().equals(factsTold) && now.kind() == Freshness.Kind.LIVE) {
            tellFacts();
        }
    }

    private void freshnessChanged(Freshness now) {
        if (now.kind() == Freshness.Kind.LIVE) {
            tellWhole();
        } else if (now.kind() == Freshness.Kind.IDLE) {
            sink.accept(new Sighting.ConferenceEnded(room.id(), clock.instant()));
        }
    }

    private void tellFacts() {
        factsTold = room.facts();
        sink.accept(new Sighting.ConferenceSeen(
                room.id(), factsTold.since(), factsTold.locked(), factsTold.recording(), clock.instant()));
    }

    /** Reports the whole roster once a minute while it is live. */
    void tick() {
        boolean due = Duration.between(wholeToldAt, clock.instant()).compareTo(WHOLE_AGAIN) >= 0;
        if (due && room.freshness().kind() == Freshness.Kind.LIVE) {
            tellWhole();
        }
    }

    private void tellWhole() {
        if (!room.isReal()) {
            // A room that somebody only typed and that does not run is not stored.
            return;
        }
        wholeToldAt = clock.instant();
        LiveRoster roster = room.roster();
        Set<String> uuids =
                roster.entries().stream().map(entry -> entry.member().uuid()).collect(Collectors.toSet());
        sink.accept(new Sighting.RosterSeen(room.id(), uuids, wholeToldAt));
    }

    private Sighting seen(RosterEntry entry) {
        return new Sighting.MemberSeen(
                room.id(),
                entry.member().uuid(),
                entry.member().memberId(),
                entry.member().number(),
                entry.member().name(),
                entry.member().codec(),
                lasting(entry),
                entry.joinedAt(),
                entry.joinedExactly(),
                clock.instant());
    }

    private Sighting left(RosterEntry last) {
        String uuid = last.member().uuid();
        Instant now = clock.instant();
        Optional<RecentKicks.Kick> kick = room.recentKicks().of(uuid, now);
        return new Sighting.MemberLeft(
                room.id(),
                uuid,
                now,
                kick.map(RecentKicks.Kick::by).orElse(null),
                kick.map(RecentKicks.Kick::reason).orElse(null));
    }

    private static boolean lasts(RosterChange.Changed changed) {
        RosterEntry before = changed.before();
        RosterEntry after = changed.entry();
        return !lasting(before).equals(lasting(after))
                || !before.member().name().equals(after.member().name())
                || !before.member().number().equals(after.member().number())
                || !before.joinedAt().equals(after.joinedAt());
    }

    private static LastingState lasting(RosterEntry entry) {
        AudioStatus audio = entry.member().audio();
        Boolean moderator = entry.member().moderator() != null
                ? entry.member().moderator()
                : entry.extras().moderator();
        return new LastingState(
                audio.muted(), audio.deaf(), audio.onHold(), entry.member().video() != null, moderator);
    }
}
