package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gavel.attendance.SightedRoom.second;

import java.time.Clock;
import java.util.List;
import org.gavel.conference.Sighting;
import org.gavel.store.Engine;
import org.gavel.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A stay whose end Gavel did not see has an unknown end. Here Gavel stops at second 100, has last seen the roster at second 60,
 * and is back at second 1000.
 */
class AnUnobservedLeaveHasAnUnknownEndTest {

    private final TestDatabase database = Engine.H2.database();
    private final SightedRoom room = new SightedRoom();

    @BeforeEach
    void killed() {
        enter(room.in(10, "a"), room.in(20, "b"), room.all(60, "a", "b"), room.in(80, "c"));
    }

    @Test
    void presentMembersStayAndAbsentOnesEndWhenLastSeen() {
        enter(room.in(1000, "b"), room.in(1000, "d"), room.all(1000, "b", "d"));

        assertThat(stays())
                .extracting(Attendance::uuid, Attendance::joined, Attendance::left, Attendance::ending)
                .containsExactly(
                        tuple("a", second(10), second(60), Ending.UNKNOWN),
                        tuple("b", second(20), null, null),
                        tuple("c", second(80), second(80), Ending.UNKNOWN),
                        tuple("d", second(1000), null, null));
    }

    @Test
    void anUnobservedEndIsUnknown() {
        enter(room.over(1000));

        assertThat(stays()).extracting(Attendance::left).containsExactly(second(60), second(60), second(80));
        assertThat(stays()).extracting(Attendance::ending).containsOnly(Ending.UNKNOWN);
    }

    @Test
    void aRunThatBeganSinceIsAnotherOne() {
        enter(room.running(1000, 700), room.in(1000, "a"), room.all(1000, "a"));

        assertThat(stays())
                .extracting(Attendance::uuid, Attendance::runStart, Attendance::left)
                .containsExactly(
                        tuple("a", second(10), second(60)),
                        tuple("b", second(10), second(60)),
                        tuple("c", second(10), second(80)),
                        tuple("a", second(700), null));
    }

    @Test
    void aRunThatBeganBeforeGoesOn() {
        enter(room.running(1000, 8), room.in(1000, "a"), room.all(1000, "a"));

        assertThat(stays())
                .filteredOn(stay -> stay.uuid().equals("a"))
                .extracting(Attendance::runStart, Attendance::left)
                .containsExactly(tuple(second(8), null));
    }

    @Test
    void aMemberWhoJoinsAfterTheRosterIsNotEndedByIt() {
        enter(room.all(990, "a"), room.member(991, "z", "Zoe", 985, true));
        enter(room.all(990, "a"));

        assertThat(stays())
                .filteredOn(stay -> stay.uuid().equals("z"))
                .extracting(Attendance::left)
                .containsOnlyNulls();
    }

    private void enter(Sighting... sightings) {
        for (Sighting sighting : sightings) {
            database.write(em -> AttendanceTables.write(em, List.of(sighting)));
        }
    }

    private List<Attendance> stays() {
        return database.read(em -> new AttendanceQueries(em, Clock.systemUTC()).stays(room.id, null, null, 20_000));
    }
}
