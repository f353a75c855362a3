package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A serial that does not rise comes from a double subscription or a restarted array; only the restart is a gap. */
class DuplicatesAreNoRestartTest {

    private static final long NOW = 1_000_000;

    private final LiveArrayMirror<String> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, NOW);

    @BeforeEach
    void live() {
        mirror.connected(NOW);
        mirror.bootstrapSent(NOW);
        mirror.apply(new LiveArrayEvent.Boot<>(List.of()), NOW);
        mirror.apply(new LiveArrayEvent.Add<>(1, "a", "old", 0), NOW);
        mirror.apply(new LiveArrayEvent.Modify<>(2, "a", "new"), NOW);
    }

    @Test
    void anEarlierEventIsDropped() {
        assertThat(mirror.apply(new LiveArrayEvent.Add<>(1, "a", "old", 0), NOW))
                .isEmpty();

        assertThat(mirror.row("a")).contains("new");
        assertThat(mirror.state()).isInstanceOf(MirrorState.Live.class);
    }

    @Test
    void theSameSerialWithAnotherKeyIsAnotherArray() {
        mirror.apply(new LiveArrayEvent.Add<>(1, "b", "old", 0), NOW);

        assertThat(mirror.state()).isInstanceOf(MirrorState.Resyncing.class);
    }

    @Test
    void theSameSerialAndKeyWithAnotherRowIsAnotherArray() {
        mirror.apply(new LiveArrayEvent.Add<>(1, "a", "came back", 0), NOW);

        assertThat(mirror.state()).isInstanceOf(MirrorState.Resyncing.class);
    }
}
