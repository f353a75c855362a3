package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gavel.attendance.SightedRoom.second;

import java.time.Clock;
import java.util.List;
import org.gavel.conference.Sighting;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AttendanceTellsWhoWasThereTest {

    @Parameter
    Engine engine;

    private final SightedRoom room = new SightedRoom();

    @Test
    void aStayLastsFromJoiningToLeaving() {
        enter(room.in(10, "a"), room.in(20, "b"), room.out(70, "a"));

        assertThat(stays())
                .extracting(Attendance::uuid, Attendance::joined, Attendance::left, Attendance::ending)
                .containsExactly(tuple("a", second(10), second(70), Ending.LEFT), tuple("b", second(20), null, null));
    }

    @Test
    void laterSightingsRefineTheStay() {
        enter(room.in(10, "a", ""), room.member(12, "a", "Ada", 7, true), room.member(14, "a", "Ada", 9, false));

        assertThat(stays())
                .extracting(Attendance::name, Attendance::joined, Attendance::joinedExactly)
                .containsExactly(tuple("Ada", second(7), true));
    }

    @Test
    void aKickIsKeptWithItsModeratorAndReason() {
        enter(room.in(10, "a"), room.kicked(30, "a", "chair@seven.local", "shouting"));

        assertThat(stays())
                .extracting(Attendance::ending, Attendance::kickedBy, Attendance::reason)
                .containsExactly(tuple(Ending.PUT_OUT, "chair@seven.local", "shouting"));
    }

    @Test
    void theEndOfTheRoomEndsAllStaysInIt() {
        SightedRoom other = new SightedRoom();
        enter(room.in(10, "a"), room.in(11, "b"), other.in(12, "c"), room.all(60, "a", "b"), room.over(90));

        assertThat(stays())
                .extracting(Attendance::left, Attendance::ending)
                .containsOnly(tuple(second(90), Ending.ROOM_ENDED));
        assertThat(stays(other)).extracting(Attendance::left).containsOnlyNulls();
    }

    @Test
    void theSameNameInAnotherDomainIsAnotherRoom() {
        SightedRoom namesake = room.namesake();
        enter(room.in(10, "a"), namesake.in(11, "b"), namesake.all(60, "b"), namesake.over(90));

        assertThat(stays()).extracting(Attendance::uuid, Attendance::left).containsExactly(tuple("a", null));
        assertThat(stays(namesake))
                .extracting(Attendance::uuid, Attendance::ending)
                .containsExactly(tuple("b", Ending.ROOM_ENDED));
    }

    @Test
    void aChannelThatComesBackHasTwoStays() {
        enter(room.in(10, "a"), room.out(20, "a"), room.in(30, "a"), room.out(40, "a"));

        assertThat(stays())
                .extracting(Attendance::joined, Attendance::left)
                .containsExactly(tuple(second(10), second(20)), tuple(second(30), second(40)));
    }

    @Test
    void eachRunOfARoomHasItsOwnStays() {
        enter(room.in(10, "a"), room.over(20), room.in(100, "b"), room.over(110));

        assertThat(stays()).extracting(Attendance::runStart).containsExactly(second(10), second(100));
    }

    @Test
    void hostileTextIsKeptAndBreaksNothing() {
        String hostile = "x\u0000'); drop table attendance; --\ud800 \uD83D\uDE00" + "y".repeat(400);
        enter(room.in(10, "a", hostile), room.kicked(11, "a", "chair", "\u0000".repeat(600)));

        Attendance stay = stays().get(0);
        assertThat(stay.name())
                .startsWith("x\uFFFD'); drop table attendance; --\uFFFD \uD83D\uDE00y")
                .hasSize(256);
        assertThat(stay.reason()).hasSize(500);
    }

    @Test
    void twoThousandSimultaneousLeavesEndAllStays() {
        String[] uuids = new String[2_000];
        for (int i = 0; i < uuids.length; i++) {
            uuids[i] = "channel-" + i;
        }
        for (int from = 0; from < uuids.length; from += 500) {
            List<Sighting> batch = java.util.Arrays.stream(uuids, from, from + 500)
                    .<Sighting>map(uuid -> room.in(10, uuid))
                    .toList();
            engine.database().write(em -> AttendanceTables.write(em, batch));
        }
        enter(room.all(60, uuids), room.over(90));

        assertThat(stays()).hasSize(2_000).extracting(Attendance::ending).containsOnly(Ending.ROOM_ENDED);
    }

    private void enter(Sighting... sightings) {
        engine.database().write(em -> AttendanceTables.write(em, List.of(sightings)));
    }

    private List<Attendance> stays() {
        return stays(room);
    }

    private List<Attendance> stays(SightedRoom of) {
        return engine.database()
                .read(em -> new AttendanceQueries(em, Clock.systemUTC()).stays(of.id, null, null, 20_000));
    }
}
