package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.RoomNameUpdates;
import org.gavel.roster.RosterListener;
import org.gavel.settings.MapConfig;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredRooms;
import org.junit.jupiter.api.Test;

/** A room appears when an administrator names it, its title changes while it is shown, and it may go when the name is removed. */
class NamedRoomsAreShownAtOnceTest {

    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    private List<RoomSetting> named = List.of();
    private final RoomNames names = new RoomNames(new Settings(new MapConfig(), null), () -> named);
    private final LiveRooms rooms = new LiveRooms(id -> new LiveRoom(id, names.name(id), Clock.systemUTC()));
    private final RoomNameUpdates follow = new RoomNameUpdates(names, rooms);

    @Test
    void aNamedRoomAppears() {
        name(new RoomSetting("3000", "Board"));

        assertThat(rooms.find(ROOM))
                .hasValueSatisfying(room -> assertThat(room.name()).isEqualTo(new RoomName("3000", "Board", true)));
    }

    @Test
    void pagesOfTheRoomAreToldItsNewTitle() {
        LiveRoom room = rooms.open(ROOM).orElseThrow();
        AtomicInteger told = new AtomicInteger();
        room.roster().listen(new RosterListener() {
            @Override
            public void written() {
                told.incrementAndGet();
            }
        });
        assertThat(room.name().title()).isEqualTo("3000");

        name(new RoomSetting("3000", "Board"));

        assertThat(room.name().title()).isEqualTo("Board");
        assertThat(told).hasPositiveValue();
    }

    @Test
    void aRoomWhoseNameWasRemovedIsLikeAnyOther() {
        name(new RoomSetting("3000", "Board"));
        name();

        assertThat(rooms.find(ROOM))
                .hasValueSatisfying(room -> assertThat(room.name()).isEqualTo(new RoomName("3000", "3000", false)));
    }

    private void name(RoomSetting... wanted) {
        named = List.of(wanted);
        follow.changed(new StoredRooms.Changed());
    }
}
