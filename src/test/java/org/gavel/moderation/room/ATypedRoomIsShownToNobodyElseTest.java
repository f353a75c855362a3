package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.PassingClock;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.junit.jupiter.api.Test;

/** A person who opens a room that never ran sees that it does not run. No one else sees the room, and Gavel soon forgets it. */
class ATypedRoomIsShownToNobodyElseTest {

    private static final ConferenceId TYPO = new ConferenceId("30000-seven.local", "seven.local");

    private final PassingClock clock = new PassingClock();
    private final RoomNames names = new RoomNames(new Settings(new MapConfig(), null), List::of);
    private final LiveRooms rooms = new LiveRooms(id -> new LiveRoom(id, names.name(id), clock));
    private final RoomFinder finder = new RoomFinder(names, rooms);

    @Test
    void itIsForgottenSoonAfterItsPageIsGone() {
        LiveRoom room = rooms.visit(TYPO).orElseThrow();
        room.shown();
        clock.pass(Duration.ofHours(1));
        rooms.tick();
        assertThat(rooms.find(TYPO)).isPresent();

        room.hidden();
        rooms.tick();
        assertThat(rooms.find(TYPO)).isEmpty();
    }

    @Test
    void noOtherUserFindsIt() {
        rooms.visit(TYPO);

        assertThat(finder.known("30000")).isEmpty();
        assertThat(finder.meant("30000")).containsExactly(TYPO);
    }

    @Test
    void oneThatRunsStaysAWhile() {
        rooms.visit(TYPO);
        LiveRoom room = rooms.open(TYPO).orElseThrow();

        assertThat(room.isReal()).isTrue();
        assertThat(finder.known("30000")).containsExactly(TYPO);
        clock.pass(Duration.ofMinutes(9));
        rooms.tick();
        assertThat(rooms.find(TYPO)).isPresent();
        clock.pass(Duration.ofMinutes(2));
        rooms.tick();
        assertThat(rooms.find(TYPO)).isEmpty();
    }

    @Test
    void aNumberOfTwoRoomsLeadsToBothAndIsDialledForNeither() {
        ConferenceId byTemplate = new ConferenceId("4000-seven.local", "seven.local");
        ConferenceId byName = new ConferenceId("4000", "seven.local");
        rooms.open(byName);
        assertThat(finder.meant("4000")).containsExactly(byName);
        assertThat(finder.sameNumber(byName)).isEmpty();
        long version = finder.version();

        rooms.open(byTemplate);

        assertThat(finder.meant("4000")).containsExactlyInAnyOrder(byTemplate, byName);
        assertThat(finder.meant("4000@seven.local")).containsExactly(byName);
        assertThat(finder.sameNumber(byName)).contains(byTemplate);
        assertThat(finder.version()).isNotEqualTo(version);
    }

    @Test
    void theRoomsThatPeopleReadAreToldApart() {
        LiveRooms all = new LiveRooms(id -> new LiveRoom(id, names.name(id), Clock.systemUTC()));

        assertThat(List.of(
                        new ConferenceId("4000-seven.local", "seven.local"),
                        new ConferenceId("4000", "seven.local"),
                        new ConferenceId("5000", "a.test"),
                        new ConferenceId("5000", "b.test")))
                .extracting(id -> all.open(id).orElseThrow().name().number())
                .containsExactly("4000", "4000@seven.local", "5000@a.test", "5000@b.test");
    }
}
