package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next event reveals a lost one. The rows stay readable, marked, until a boot restores them. */
class LostEventKeepsOldRosterTest {

    private static final long START = 1_000_000;

    private final LiveArrayMirror<String> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, START);

    @BeforeEach
    void live() {
        mirror.connected(START);
        mirror.bootstrapSent(START);
        mirror.apply(boot("a", "1", "b", "1"), START);
        mirror.apply(new LiveArrayEvent.Modify<>(7, "a", "2"), START);
    }

    @Test
    void theGapIsToldAndNothingIsApplied() {
        List<LiveArrayChange<String>> changes = mirror.apply(new LiveArrayEvent.Modify<>(9, "b", "3"), START + 5_000);

        assertThat(changes).isEmpty();
        assertThat(mirror.state()).isEqualTo(new MirrorState.Resyncing(START + 5_000));
        assertThat(mirror.row("a")).contains("2");
        assertThat(mirror.row("b")).contains("1");
        assertThat(mirror.bootstrapDue(START + 5_000)).isTrue();
        assertThat(mirror.gaps()).isEqualTo(1);
    }

    @Test
    void theBootBringsOnlyWhatIsDifferent() {
        mirror.apply(new LiveArrayEvent.Delete<>(9, "b"), START + 5_000);
        mirror.bootstrapSent(START + 5_000);

        List<LiveArrayChange<String>> changes = mirror.apply(boot("a", "2", "c", "1"), START + 5_100);

        assertThat(changes)
                .containsExactly(new LiveArrayChange.Removed<>("b", "1"), new LiveArrayChange.Added<>("c", "1", 1));
        assertThat(mirror.state()).isEqualTo(new MirrorState.Live(START + 5_100));
    }

    @Test
    void aLossBesideTheBootIsNoticedBySerialsSeenBeforeIt() {
        mirror.refresh();
        mirror.bootstrapSent(START + 5_000);
        mirror.apply(boot("a", "2", "b", "1"), START + 5_100);

        mirror.apply(new LiveArrayEvent.Modify<>(9, "a", "4"), START + 5_200);

        assertThat(mirror.state()).isInstanceOf(MirrorState.Resyncing.class);
    }

    @Test
    void anEventThatChangesNoRowUsesUpItsSerial() {
        mirror.apply(new LiveArrayEvent.Other<>(8, "hide"), START);

        mirror.apply(new LiveArrayEvent.Modify<>(9, "b", "5"), START);

        assertThat(mirror.row("b")).contains("5");
        assertThat(mirror.state()).isInstanceOf(MirrorState.Live.class);
    }

    @Test
    void withoutAFeedTheRosterStaysAndNothingIsBelieved() {
        mirror.disconnected(START + 1_000);

        mirror.apply(new LiveArrayEvent.Delete<>(8, "a"), START + 1_000);

        assertThat(mirror.size()).isEqualTo(2);
        assertThat(mirror.state()).isEqualTo(new MirrorState.Resyncing(START + 1_000));
        assertThat(mirror.bootstrapDue(START + 60_000)).isFalse();
    }

    @Test
    void anotherFeedTakesOverWithoutChangingUnchangedRows() {
        mirror.disconnected(START + 1_000);
        mirror.connected(START + 2_000);
        assertThat(mirror.bootstrapDue(START + 2_000)).isTrue();
        mirror.bootstrapSent(START + 2_000);

        assertThat(mirror.apply(boot("a", "2", "b", "1"), START + 2_100)).isEmpty();
        assertThat(mirror.state()).isEqualTo(new MirrorState.Live(START + 2_100));
    }

    private static LiveArrayEvent<String> boot(String firstKey, String first, String secondKey, String second) {
        return new LiveArrayEvent.Boot<>(
                List.of(new LiveArrayEvent.Keyed<>(firstKey, first), new LiveArrayEvent.Keyed<>(secondKey, second)));
    }
}
