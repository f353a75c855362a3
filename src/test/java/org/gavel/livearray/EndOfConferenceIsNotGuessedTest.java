package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A {@code clear} that Gavel provoked itself ends nothing. A {@code clear} that empties a roster ends the conference, and Gavel
 * verifies it.
 */
class EndOfConferenceIsNotGuessedTest {

    private static final long START = 1_000_000;
    private static final LiveArrayEvent<String> EMPTY = new LiveArrayEvent.Boot<>(List.of());
    private static final LiveArrayEvent<String> CLEAR = new LiveArrayEvent.Clear<>();

    private final LiveArrayMirror<String> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, START);

    @BeforeEach
    void connected() {
        mirror.connected(START);
        mirror.bootstrapSent(START);
    }

    @Test
    void aRoomThatDoesNotRunIsIdleAndNeverWasLive() {
        mirror.apply(EMPTY, START + 10);
        assertThat(mirror.state()).isInstanceOf(MirrorState.Opening.class);

        mirror.apply(CLEAR, START + 20);

        assertThat(mirror.state()).isEqualTo(new MirrorState.Idle(START + 20));
        assertThat(mirror.bootstrapDue(START + 5_000)).isFalse();
    }

    @Test
    void anEmptyAnswerWithoutClearIsARunningRoomWithoutRows() {
        mirror.apply(EMPTY, START + 10);

        mirror.tick(START + 1_010);

        assertThat(mirror.state()).isEqualTo(new MirrorState.Live(START + 1_010));
    }

    @Test
    void anIdleRoomStaysIdleSinceThenHoweverOftenItIsAsked() {
        mirror.apply(EMPTY, START + 10);
        mirror.apply(CLEAR, START + 20);

        mirror.apply(EMPTY, START + 300_000);
        mirror.apply(CLEAR, START + 300_010);
        mirror.tick(START + 310_000);

        assertThat(mirror.state()).isEqualTo(new MirrorState.Idle(START + 20));
    }

    @Test
    void theFirstRowOfTheNextRunMakesItLive() {
        mirror.apply(EMPTY, START + 10);
        mirror.apply(CLEAR, START + 20);

        mirror.apply(new LiveArrayEvent.Add<>(1, "a", "row", 0), START + 30);

        assertThat(mirror.state()).isEqualTo(new MirrorState.Live(START + 30));
        assertThat(mirror.row("a")).contains("row");
    }

    @Test
    void aRunWhoseFirstEventWasLostIsAGap() {
        mirror.apply(EMPTY, START + 10);
        mirror.apply(CLEAR, START + 20);

        mirror.apply(new LiveArrayEvent.Add<>(2, "b", "row", 1), START + 30);

        assertThat(mirror.state()).isInstanceOf(MirrorState.Resyncing.class);
    }

    @Test
    void anEndThatTakesRowsAwayIsVerified() {
        mirror.apply(new LiveArrayEvent.Boot<>(List.of(new LiveArrayEvent.Keyed<>("a", "row"))), START + 10);

        assertThat(mirror.apply(CLEAR, START + 20)).containsExactly(new LiveArrayChange.Removed<>("a", "row"));

        assertThat(mirror.state()).isInstanceOf(MirrorState.Idle.class);
        assertThat(mirror.bootstrapDue(START + 2_000)).isTrue();
    }

    @Test
    void aStrayClearOfARunningRoomIsHealed() {
        LiveArrayEvent<String> boot = new LiveArrayEvent.Boot<>(List.of(new LiveArrayEvent.Keyed<>("a", "row")));
        mirror.apply(boot, START + 10);
        mirror.apply(CLEAR, START + 20);
        mirror.bootstrapSent(START + 2_000);

        mirror.apply(boot, START + 2_010);

        assertThat(mirror.state()).isInstanceOf(MirrorState.Live.class);
        assertThat(mirror.row("a")).contains("row");
    }

    @Test
    void aClearWhileABootIsAwaitedLeavesTheOldRoster() {
        mirror.apply(new LiveArrayEvent.Boot<>(List.of(new LiveArrayEvent.Keyed<>("a", "row"))), START + 10);
        mirror.apply(new LiveArrayEvent.Modify<>(5, "a", "5"), START + 20);
        mirror.apply(new LiveArrayEvent.Modify<>(9, "a", "9"), START + 30);

        assertThat(mirror.apply(CLEAR, START + 40)).isEmpty();

        assertThat(mirror.row("a")).contains("5");
        assertThat(mirror.state()).isInstanceOf(MirrorState.Resyncing.class);
    }
}
