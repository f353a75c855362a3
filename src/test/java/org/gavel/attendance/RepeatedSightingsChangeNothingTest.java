package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.attendance.SightedRoom.second;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.gavel.conference.Sighting;
import org.gavel.store.Engine;
import org.gavel.store.TestDatabase;

/** For any history of a room, sightings that a crash repeats leave the attendance as it was. */
class RepeatedSightingsChangeNothingTest {

    private static final TestDatabase DATABASE = Engine.H2.database();
    private static final List<String> UUIDS = List.of("a", "b", "c");

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void replayChangesNothing(
            @ForAll("histories") List<Integer> steps,
            @ForAll @IntRange(min = 1, max = 7) int batch,
            @ForAll @IntRange(max = 100) int from) {
        SightedRoom room = new SightedRoom();
        List<Sighting> history = history(room, steps);
        for (int i = 0; i < history.size(); i += batch) {
            enter(history.subList(i, Math.min(history.size(), i + batch)));
        }
        List<Attendance> once = stays(room);

        enter(history.subList(history.size() * from / 101, history.size()));

        assertThat(stays(room)).isEqualTo(once);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void howSightingsAreBatchedDoesNotMatter(
            @ForAll("histories") List<Integer> steps, @ForAll @IntRange(min = 2, max = 40) int batch) {
        SightedRoom one = new SightedRoom();
        SightedRoom other = new SightedRoom();
        history(one, steps).forEach(sighting -> enter(List.of(sighting)));
        List<Sighting> history = history(other, steps);
        for (int i = 0; i < history.size(); i += batch) {
            enter(history.subList(i, Math.min(history.size(), i + batch)));
        }

        assertThat(stays(other))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "conference", "uuid")
                .isEqualTo(stays(one));
    }

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers().between(0, 9_999).list().ofMinSize(1).ofMaxSize(30);
    }

    /** The sightings of a correct roster: joins and leaves in turn, the whole roster at times, gaps of any length. */
    private static List<Sighting> history(SightedRoom room, List<Integer> steps) {
        List<Sighting> history = new ArrayList<>();
        TreeSet<String> present = new TreeSet<>();
        long second = 1;
        long since = 1;
        for (int step : steps) {
            second += 1 + step % 300;
            String uuid = room.id.name() + UUIDS.get(step % 3);
            since = present.isEmpty() ? second : since;
            switch (step / 3 % 8) {
                case 0, 1, 2 ->
                    history.add(present.remove(uuid) ? room.out(second, uuid) : join(room, present, second, uuid));
                case 3 -> history.add(room.all(second, present.toArray(String[]::new)));
                case 4 -> {
                    // not observed: the room is empty by now, or a member left
                    present.remove(uuid);
                    history.add(room.all(second, present.toArray(String[]::new)));
                }
                case 5 -> history.add(room.running(second, since));
                case 6 -> {
                    present.remove(uuid);
                    history.add(room.out(second, uuid));
                }
                default -> {
                    present.clear();
                    history.add(room.over(second));
                }
            }
        }
        return history;
    }

    private static Sighting join(SightedRoom room, Set<String> present, long second, String uuid) {
        present.add(uuid);
        return room.member(second, uuid, "Name", Math.max(0, second - second % 3), second % 2 == 0);
    }

    private static void enter(List<Sighting> batch) {
        DATABASE.write(em -> AttendanceTables.write(em, batch));
    }

    private static List<Attendance> stays(SightedRoom room) {
        return DATABASE.read(em -> new AttendanceQueries(em, Clock.systemUTC()).stays(room.id, null, null, 20_000));
    }
}
