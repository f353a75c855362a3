package org.gavel.demo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.gavel.demo.RoomPlan;
import org.gavel.demo.RoomProfile;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.modconference.Conferences;
import org.junit.jupiter.api.Test;

/** Simulated people do not undo what a moderator did, and do the same for the same seed. */
class SimulatedPeopleRespectModeratorsTest {

    private static final String ROOM = "3010-seven.local";
    private static final RoomPlan PLAN = new RoomPlan("3010", "", "", 40, false, false, RoomProfile.video());
    private static final long TEN_MINUTES = 600_000;
    private static final long TICK = 100;

    private final Conferences conferences = conferences();

    private static Conferences conferences() {
        EventBus bus = new EventBus(Runnable::run);
        FsEvents events = new FsEvents(bus, channel -> false, Clock.systemUTC());
        return new Conferences(
                "seven.local", name -> RoomProfile.video(), 10, bus, channel -> false, events, Clock.systemUTC());
    }

    private static void play(SimulatedRoom room, long from) {
        for (long now = from; now < from + TEN_MINUTES; now += TICK) {
            room.playTo(now);
        }
    }

    @Test
    void aPersonMutedByAModeratorStaysMuted() {
        SimulatedRoom room = new SimulatedRoom(PLAN, "seven.local", conferences, 1);
        room.playTo(0);
        List<Integer> everybody = conferences.memberIds(ROOM);
        assertThat(everybody).hasSizeGreaterThan(30);
        everybody.forEach(id -> conferences.setMuted(ROOM, id, true));
        play(room, TICK);
        assertThat(everybody)
                .allSatisfy(id ->
                        assertThat(conferences.muted(ROOM, id).orElse(true)).isTrue());
        assertThat(conferences.memberIds(ROOM)).isNotEqualTo(everybody);
    }

    @Test
    void aLockedRoomGetsNoNewcomers() {
        SimulatedRoom room = new SimulatedRoom(PLAN, "seven.local", conferences, 1);
        room.playTo(0);
        conferences.setLocked(ROOM, true);
        List<Integer> everybody = conferences.memberIds(ROOM);
        play(room, TICK);
        assertThat(everybody).containsAll(conferences.memberIds(ROOM));
    }

    @Test
    void theSameSeedTakesTheSameCourse() {
        Conferences others = conferences();
        play(new SimulatedRoom(PLAN, "seven.local", conferences, 7), 0);
        play(new SimulatedRoom(PLAN, "seven.local", others, 7), 0);
        assertThat(others.memberIds(ROOM)).isEqualTo(conferences.memberIds(ROOM));
        assertThat(others.memberIds(ROOM))
                .allSatisfy(id -> assertThat(others.muted(ROOM, id)).isEqualTo(conferences.muted(ROOM, id)));
    }
}
