package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.gavel.Patience;
import org.junit.jupiter.api.Test;

/** The work for an event does not grow with the room, and a hostile switch cannot fill the memory. */
class HugeRoomStaysCheapTest {

    private static final long NOW = 1_000_000;

    @Test
    void threeQuartersOfAMillionComeActAndGo() {
        // One by one it would be a work of hours: the limit tells that from a slow machine.
        int members = 750_000;
        LiveArrayMirror<String> mirror = live(members);
        assertTimeoutPreemptively(Patience.LONG, () -> {
            long serial = 1;
            for (int i = 0; i < members; i++) {
                mirror.apply(new LiveArrayEvent.Add<>(serial++, "k" + i, "joined", -1), NOW);
            }
            for (int i = 0; i < members; i++) {
                mirror.apply(new LiveArrayEvent.Modify<>(serial++, "k" + i, "muted"), NOW);
            }
            for (int i = 0; i < members; i++) {
                mirror.apply(new LiveArrayEvent.Delete<>(serial++, "k" + i), NOW);
            }
        });
        assertThat(mirror.size()).isZero();
        assertThat(mirror.gaps()).isZero();
    }

    @Test
    void rowsBeyondTheLimitAreCountedNotHeld() {
        LiveArrayMirror<String> mirror = live(3);
        for (int i = 0; i < 5; i++) {
            mirror.apply(new LiveArrayEvent.Add<>(i + 1, "k" + i, "row", -1), NOW);
        }
        assertThat(mirror.size()).isEqualTo(3);
        assertThat(mirror.overflow()).isEqualTo(2);

        mirror.apply(new LiveArrayEvent.Modify<>(6, "k4", "other"), NOW);
        mirror.apply(new LiveArrayEvent.Delete<>(7, "k4"), NOW);

        assertThat(mirror.size()).isEqualTo(3);
        assertThat(mirror.overflow()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("StringOperationCanBeSimplified") // equal, and not the same
    void aRowThatDidNotChangeIsHeldOnce() {
        LiveArrayMirror<String> mirror = live(3);
        String told = new String("row");
        mirror.apply(new LiveArrayEvent.Add<>(1, "k", told, -1), NOW);

        mirror.apply(new LiveArrayEvent.Boot<>(List.of(new LiveArrayEvent.Keyed<>("k", new String("row")))), NOW);

        assertThat(mirror.row("k").orElseThrow()).isSameAs(told);
    }

    private static LiveArrayMirror<String> live(int maxRows) {
        MirrorLimits usual = MirrorLimits.USUAL;
        MirrorLimits limits = new MirrorLimits(
                maxRows,
                usual.replyTimeout(),
                usual.shortestBackoff(),
                usual.longestBackoff(),
                usual.shortestRefresh(),
                usual.longestRefresh(),
                usual.emptyPause());
        LiveArrayMirror<String> mirror = new LiveArrayMirror<>(limits, () -> 0.5, NOW);
        mirror.connected(NOW);
        mirror.bootstrapSent(NOW);
        mirror.apply(new LiveArrayEvent.Boot<>(List.of()), NOW);
        return mirror;
    }
}
