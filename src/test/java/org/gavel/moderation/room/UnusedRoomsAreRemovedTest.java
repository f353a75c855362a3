package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import org.gavel.moderation.FakeSwitch;
import org.junit.jupiter.api.Test;

/** Gavel removes a room that is not named, not shown and has no members. Any of the three keeps it. */
class UnusedRoomsAreRemovedTest {

    private static LiveRoom room(boolean configured) {
        return new LiveRoom(FakeSwitch.ROOM, new RoomName("3000", "3000", configured), Clock.systemUTC());
    }

    @Test
    void onlyAfterItHasBeenIdleForLong() {
        LiveRoom room = room(false);

        assertThat(room.isForgettable(Duration.ofMinutes(10))).isFalse();
        await().untilAsserted(() ->
                assertThat(room.isForgettable(Duration.ofMillis(1))).isTrue());
    }

    @Test
    void notWhileAPageShowsIt() {
        LiveRoom room = room(false);
        await().until(() -> room.isForgettable(Duration.ofMillis(1)));

        room.shown();
        assertThat(room.isForgettable(Duration.ofMillis(1))).isFalse();

        room.hidden();
        assertThat(room.isForgettable(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void notWhenAnAdministratorNamedIt() {
        LiveRoom unnamed = room(false);
        LiveRoom named = room(true);
        await().until(() -> unnamed.isForgettable(Duration.ofMillis(1)));

        assertThat(named.isForgettable(Duration.ofMillis(1))).isFalse();
    }
}
